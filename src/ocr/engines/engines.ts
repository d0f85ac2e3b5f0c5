import { OCR_ENGINE_NAMES, type OcrEngineName } from '../../platform/config/app-config.js';
import type { EngineDescriptor } from '../recognition/engine-descriptor.js';
import { lineReader } from './line-reader/line-reader-descriptor.js';
import { tesseract } from './tesseract/tesseract-descriptor.js';
import { tesseractJs } from './tesseract-js/tesseract-js-descriptor.js';

const BY_NAME: Readonly<Record<OcrEngineName, EngineDescriptor>> = {
  'line-reader': lineReader,
  tesseract,
  'tesseract.js': tesseractJs,
};

/** The names stand in order of merit, as measured by bench/ocr-engines.ts. */
export const ENGINES: readonly EngineDescriptor[] = OCR_ENGINE_NAMES.map((name) => BY_NAME[name]);

export const engineNamed = (name: OcrEngineName): EngineDescriptor => BY_NAME[name];

/** Engines that do not make the errors of the one named, the best first. */
export function otherFamilies(name: string): readonly EngineDescriptor[] {
  const own = ENGINES.find((engine) => engine.name === name)?.family;
  return ENGINES.filter(({ family }) => family !== own);
}
