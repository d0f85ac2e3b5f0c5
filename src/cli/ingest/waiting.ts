import type { Bilingual } from '../../shared/bilingual.js';
import type { IngestReport } from './ingest-report.js';

/** Reports once why it is waiting, and once when it continues. */
export class Waiting {
  private reason: string | undefined;

  constructor(private readonly report: IngestReport) {}

  because(reason: Bilingual): void {
    if (this.reason === reason.en) return;
    this.reason = reason.en;
    this.report.say(reason);
  }

  isOver(word: Bilingual): void {
    if (this.reason !== undefined) this.report.say(word);
    this.reason = undefined;
  }
}
