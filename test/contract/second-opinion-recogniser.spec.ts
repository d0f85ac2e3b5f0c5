import { TesseractJsLines } from '../../src/ocr/engines/tesseract-js/tesseract-js-lines.js';
import { TesseractLines } from '../../src/ocr/engines/tesseract/tesseract-lines.js';
import { describeWith } from '../support/require-service.js';
import { describeSecondOpinionRecogniser } from './second-opinion-recogniser.contract.js';

describeSecondOpinionRecogniser('tesseract.js', () => new TesseractJsLines());

describeWith('tesseract', 'native tesseract', (program) => {
  describeSecondOpinionRecogniser('tesseract', () => new TesseractLines({ program }));
});
