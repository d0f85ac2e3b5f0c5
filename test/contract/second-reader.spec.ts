import { TesseractJsLines } from '../../src/ocr/engines/tesseract-js/tesseract-js-lines.js';
import { TesseractLines } from '../../src/ocr/engines/tesseract/tesseract-lines.js';
import { describeWith } from '../support/require-service.js';
import { describeSecondReader } from './second-reader.contract.js';

describeSecondReader('tesseract.js', () => new TesseractJsLines());

describeWith('tesseract', 'native tesseract', (program) => {
  describeSecondReader('tesseract', () => new TesseractLines({ program }));
});
