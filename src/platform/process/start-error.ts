import type { Bilingual } from '../../shared/bilingual.js';

/** phusa cannot start, for a reason that the person in front of it can mend. */
export class StartError extends Error {
  constructor(
    readonly explanation: Bilingual,
    options?: { cause?: unknown },
  ) {
    super(explanation.en, options);
    this.name = 'StartError';
  }
}
