import { OCR_ENGINE_NAMES, type OcrEngineName } from '../../platform/config/app-config.js';
import { PermanentError, PhusaError } from '../../shared/errors.js';
import { CheckedEngine } from '../recognition/checked-recognition.js';
import type { OcrEngine } from '../recognition/ocr-engine.js';
import { LineReaderEngine } from './line-reader/line-reader-engine.js';
import { TesseractJsEngine } from './tesseract-js/tesseract-js-engine.js';
import { TesseractEngine } from './tesseract/tesseract-engine.js';

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

interface Candidate {
  readonly make: (options: { children?: number; folder?: string }) => OcrEngine;
  readonly install: string;
}

const CANDIDATES: Record<OcrEngineName, Candidate> = {
  'line-reader': {
    make: (options) => new LineReaderEngine(options),
    install: 'or run "npm ci" again',
  },
  tesseract: {
    make: (options) => new TesseractEngine(options),
    install: 'install tesseract with its data for vie, eng and osd (Debian: tesseract-ocr tesseract-ocr-vie)',
  },
  'tesseract.js': {
    make: (options) => new TesseractJsEngine(options),
    install: 'run "npm ci" again',
  },
};

/** The engine that reads pages here, checked; throws PermanentError('engineMissing') that says what to install. */
export async function chooseEngine({
  name,
  children = 1,
  modelFolder,
  onUnusable = () => undefined,
}: EngineChoice = {}): Promise<OcrEngine> {
  const reasons: string[] = [];
  // The names stand in order of merit, as measured by bench/ocr-engines.ts.
  for (const candidate of name ? [name] : OCR_ENGINE_NAMES) {
    const { make, install } = CANDIDATES[candidate];
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
