import { TesseractJsEngine } from '../../src/ocr/engines/tesseract-js/tesseract-js-engine.js';
import { describeOcrEngine } from './ocr-engine.contract.js';

describeOcrEngine('tesseract.js', () => new TesseractJsEngine({ children: 2 }));
