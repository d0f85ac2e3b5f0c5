import { describe, it } from '@jest/globals';
import { TesseractEngine } from '../../src/ocr/engines/tesseract/tesseract-engine.js';
import { describeOcrEngine } from './ocr-engine.contract.js';

const usable = await new TesseractEngine().describe().then(
  () => true,
  () => false,
);
const promised = process.env['PHUSA_REQUIRE']?.split(',').includes('tesseract') ?? false;

if (usable || promised) describeOcrEngine('tesseract', () => new TesseractEngine({ children: 2 }));
else describe.skip('OcrEngine contract: tesseract (not installed)', () => it('is skipped', () => undefined));
