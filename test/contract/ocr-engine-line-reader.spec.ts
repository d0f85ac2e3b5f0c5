import { LineReaderEngine } from '../../src/ocr/engines/line-reader/line-reader-engine.js';
import { describeOcrEngine } from './ocr-engine.contract.js';

describeOcrEngine('line-reader', () => new LineReaderEngine({ children: 2 }));
