import { PermanentError, PhusaError } from '../../shared/errors.js';
import { CheckedEngine } from '../checked-recognition.js';
import type { OcrEngine } from '../ocr-engine.js';
import { TesseractJsEngine } from './tesseract-js/tesseract-js-engine.js';
import { TesseractEngine } from './tesseract/tesseract-engine.js';

/** Best first. */
const PREFERENCE = ['tesseract', 'tesseract.js'] as const;
type EngineName = (typeof PREFERENCE)[number];

export interface EngineChoice {
  /** The one to use, from `OCR_ENGINE`; without it the best that works here. */
  readonly name?: EngineName;
  /** How many pages are read side by side. */
  readonly children?: number;
}

interface Candidate {
  readonly make: (options: { children?: number }) => OcrEngine;
  readonly install: string;
}

const CANDIDATES: Record<EngineName, Candidate> = {
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
export async function chooseEngine({ name, children = 1 }: EngineChoice = {}): Promise<OcrEngine> {
  const reasons: string[] = [];
  for (const candidate of name ? [name] : PREFERENCE) {
    const { make, install } = CANDIDATES[candidate];
    const engine = make({ children });
    try {
      await engine.describe();
      return new CheckedEngine(engine);
    } catch (error) {
      await engine.close();
      if (!(error instanceof PhusaError) || error.code !== 'engineMissing') throw error;
      reasons.push(`${candidate}: ${error.detail ?? 'missing'}; ${install}`);
    }
  }
  throw new PermanentError('engineMissing', reasons.join(' | '));
}
