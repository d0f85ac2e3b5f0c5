import type { EngineDescriptor } from '../../recognition/engine-descriptor.js';
import { LineReaderEngine } from './line-reader-engine.js';
import { modelVersion } from './network/model-files.js';

export const lineReader: EngineDescriptor = {
  name: 'line-reader',
  family: 'line-reader',
  label: { vi: 'Bộ đọc dòng chữ', en: 'Line reader' },
  install: 'or run "npm ci" again',
  probe: () => modelVersion(),
  make: (options) => new LineReaderEngine(options),
  takesSecondOpinions: true,
};
