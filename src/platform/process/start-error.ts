import type { Bilingual } from '../../shared/bilingual.js';

/** phusa cannot start, for a reason that the person at the terminal can fix. */
export class StartError extends Error {
  constructor(
    readonly explanation: Bilingual,
    options?: { cause?: unknown },
  ) {
    super(explanation.en, options);
    this.name = 'StartError';
  }
}
