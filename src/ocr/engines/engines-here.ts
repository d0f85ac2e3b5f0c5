import { OCR_ENGINE_NAMES, type OcrEngineName } from '../../platform/config/app-config.js';
import { PhusaError } from '../../shared/errors.js';
import { modelVersion } from './line-reader/network/model-files.js';
import { dataFolder, tesseractJsVersion } from './tesseract-js/tesseract-data.js';
import { probeTesseract } from './tesseract/tesseract-probe.js';

export interface EngineHere {
  readonly name: OcrEngineName;
  readonly version: string;
}

/** How each is looked for; throws PermanentError('engineMissing') where it cannot be used. */
const LOOK: Readonly<Record<OcrEngineName, () => Promise<string>>> = {
  'line-reader': () => modelVersion(),
  tesseract: async () => (await probeTesseract('tesseract')).version,
  'tesseract.js': async () => {
    for (const data of ['vie', 'eng', 'osd'] as const) dataFolder(data);
    return Promise.resolve(tesseractJsVersion());
  },
};

/** What could read pages on this machine, the best first; none is opened for that. */
export async function enginesHere(): Promise<EngineHere[]> {
  const found = await Promise.all(
    OCR_ENGINE_NAMES.map(async (name): Promise<EngineHere[]> => {
      try {
        return [{ name, version: await LOOK[name]() }];
      } catch (error) {
        if (!(error instanceof PhusaError) || error.code !== 'engineMissing') throw error;
        return [];
      }
    }),
  );
  return found.flat();
}
