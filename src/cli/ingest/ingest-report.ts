import type { FolderOutcome } from '../../ingest/folders/folder-intake.js';
import type { LeftOut } from '../../ingest/folders/folder-walk.js';
import { cleanName } from '../../ingest/intake/received-file.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { type IngestCounts, leftOutLine, outcomeLine } from './messages.js';

/** Tells the person in front of the terminal what becomes of each file, and counts. */
export class IngestReport {
  private readonly counted = { taken: 0, known: 0, refused: 0 };
  private readonly told = new Set<string>();

  constructor(
    private readonly language: keyof Bilingual,
    private sayLine: (line: string) => void = console.log,
  ) {}

  get counts(): IngestCounts {
    return this.counted;
  }

  /** From now on lines go there: above a progress bar. */
  sayThrough(sayLine: (line: string) => void): void {
    this.sayLine = sayLine;
  }

  say(text: Bilingual): void {
    this.sayLine(text[this.language]);
  }

  outcomes(outcomes: readonly FolderOutcome[]): void {
    for (const outcome of outcomes) {
      if (outcome.status === 'taken' || outcome.status === 'known') this.counted[outcome.status] += 1;
      else this.counted.refused += 1;
      // a name may hold what moves a terminal's cursor
      this.say(outcomeLine({ ...outcome, name: cleanName(outcome.name) }));
    }
  }

  /** Each once, however often it is come across. */
  leftOut(entries: readonly LeftOut[]): void {
    for (const entry of entries) {
      const key = `${entry.why} ${entry.name}`;
      if (this.told.has(key)) continue;
      this.told.add(key);
      if (entry.why === 'unreadable') this.counted.refused += 1;
      this.say(leftOutLine({ ...entry, name: cleanName(entry.name) }));
    }
  }
}
