import type { EngineDescriptor } from '../../recognition/engine-descriptor.js';
import { TesseractEngine } from './tesseract-engine.js';
import { TesseractLines } from './tesseract-lines.js';
import { probeTesseract } from './tesseract-probe.js';

export const tesseract: EngineDescriptor = {
  name: 'tesseract',
  family: 'tesseract',
  label: { vi: 'Tesseract (cài trên máy)', en: 'Tesseract (native)' },
  install: 'install tesseract with its data for vie, eng and osd (Debian: tesseract-ocr tesseract-ocr-vie)',
  probe: async () => (await probeTesseract('tesseract')).version,
  make: ({ children }) => new TesseractEngine(children === undefined ? {} : { children }),
  makeLineRecogniser: (options) => new TesseractLines(options),
};
