import type { OcrEngineName } from '../../platform/config/app-config.js';
import type { Bilingual } from '../../shared/bilingual.js';
import type { SecondOpinionRecogniser } from './line-recogniser.js';
import type { OcrEngine } from './ocr-engine.js';

export interface EngineOptions {
  /** How many pages are read side by side. */
  readonly children?: number;
  /** Where the engine's own model lies; the project's unless told. */
  readonly folder?: string;
}

/** All that the program knows of an engine without opening it. */
export interface EngineDescriptor {
  readonly name: OcrEngineName;
  /** Engines of one family make the same errors: none of them helps where another fails. */
  readonly family: string;
  readonly label: Bilingual;
  /** What to do where it is missing. */
  readonly install: string;
  /** Its version here; throws PermanentError('engineMissing') where it cannot be used. Opens nothing. */
  readonly probe: () => Promise<string>;
  readonly make: (options: EngineOptions) => OcrEngine;
  /** Reads single lines for second opinions, where it can. */
  readonly makeLineRecogniser?: (options: { readonly children: number }) => SecondOpinionRecogniser;
  /** Measured to gain from second opinions of another family: who is right between the two is known. */
  readonly takesSecondOpinions?: true;
}
