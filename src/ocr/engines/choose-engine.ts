import type { OcrEngineName } from '../../platform/config/app-config.js';
import { PermanentError, PhusaError } from '../../shared/errors.js';
import { CheckedEngine } from '../recognition/checked-recognition.js';
import type { OcrEngine } from '../recognition/ocr-engine.js';
import { ENGINES, engineNamed } from './engines.js';

export interface EngineChoice {
  /** The one to use, from `OCR_ENGINE`; without it the best that works here. */
  readonly name?: OcrEngineName | undefined;
  /** How many pages are read side by side. */
  readonly children?: number;
  /** Where our own reader's model lies; the project's unless told. */
  readonly modelFolder?: string;
  /** Hears why a better engine than the one that is used cannot be used here. */
  readonly onUnusable?: (reason: string) => void;
}

/** The engine that reads pages here, checked; throws PermanentError('engineMissing') that says what to install. */
export async function chooseEngine({
  name,
  children = 1,
  modelFolder,
  onUnusable = () => undefined,
}: EngineChoice = {}): Promise<OcrEngine> {
  const reasons: string[] = [];
  for (const { name: candidate, make, install } of name ? [engineNamed(name)] : ENGINES) {
    const engine = make({ children, ...(modelFolder === undefined ? {} : { folder: modelFolder }) });
    try {
      await engine.describe();
      for (const reason of reasons) onUnusable(reason);
      return new CheckedEngine(engine);
    } catch (error) {
      await engine.close();
      if (!(error instanceof PhusaError) || error.code !== 'engineMissing') throw error;
      reasons.push(`${candidate}: ${error.detail ?? 'missing'}; ${install}`);
    }
  }
  throw new PermanentError('engineMissing', reasons.join(' | '));
}
