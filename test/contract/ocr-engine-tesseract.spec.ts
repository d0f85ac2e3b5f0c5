import { TesseractEngine } from '../../src/ocr/engines/tesseract/tesseract-engine.js';
import { describeWith } from '../support/require-service.js';
import { describeOcrEngine } from './ocr-engine.contract.js';

describeWith('tesseract', 'native tesseract', (program) => {
  describeOcrEngine('tesseract', () => new TesseractEngine({ children: 2, program }));
});
