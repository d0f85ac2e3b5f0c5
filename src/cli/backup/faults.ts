import type { Bilingual } from '../../shared/bilingual.js';
import { type Fault, faultLine } from './fault.js';

/** Faults as they are found: kept for the end, and said at once where a person looks on. */
export class Faults {
  readonly list: Fault[] = [];

  constructor(
    private readonly language: keyof Bilingual,
    private readonly aloud: boolean,
  ) {}

  get none(): boolean {
    return this.list.length === 0;
  }

  readonly add = (fault: Fault): void => {
    this.list.push(fault);
    if (this.aloud) console.error(faultLine(fault)[this.language]);
  };
}
