import type { EngineDescriptor } from '../../recognition/engine-descriptor.js';
import { dataFolder, TESSERACT_DATA, tesseractJsVersion } from './tesseract-data.js';
import { TesseractJsEngine } from './tesseract-js-engine.js';
import { TesseractJsLines } from './tesseract-js-lines.js';

export const tesseractJs: EngineDescriptor = {
  name: 'tesseract.js',
  family: 'tesseract',
  label: { vi: 'Tesseract (đi kèm)', en: 'Tesseract (bundled)' },
  install: 'run "npm ci" again',
  probe: () => {
    for (const data of TESSERACT_DATA) dataFolder(data);
    return Promise.resolve(tesseractJsVersion());
  },
  make: ({ children }) => new TesseractJsEngine(children === undefined ? {} : { children }),
  // A child holds 200 MB: one must do for all pages.
  makeLineRecogniser: () => new TesseractJsLines(),
};
