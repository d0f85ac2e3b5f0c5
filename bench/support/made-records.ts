import { FAMILY_NAMES } from '../../src/text/names.js';
import { allSyllables } from '../../src/text/syllables.js';
import { Random } from '../../test/corpus/random.js';

const HOSTS = 400;
const PEOPLE = 20_000;
const WORDS = 3_000;

export interface MadeRecord {
  readonly externalId: string;
  readonly title: string;
  /** Three people and their house. */
  readonly people: readonly string[];
  readonly host: string;
  readonly year: number;
  readonly abstract: string;
}

/** Records such as a city's list of projects holds, of about 1 kB as JSON; people and houses come back again and again. */
export class MadeRecords {
  private readonly random: Random;
  private readonly words: string[];
  private readonly people: string[];
  private readonly hosts: string[];
  private count = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    const syllables = this.random.shuffled([...allSyllables()]).slice(0, WORDS);
    const families = [...FAMILY_NAMES];
    const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
    const name = (): string =>
      [this.random.pick(families), this.random.pick(syllables), this.random.pick(syllables)]
        .map(capital)
        .join(' ');
    this.words = syllables;
    this.people = Array.from({ length: PEOPLE }, name);
    this.hosts = Array.from({ length: HOSTS }, () => `Viện Nghiên cứu ${capital(this.prose(3))}`);
  }

  next(): MadeRecord {
    this.count += 1;
    return {
      externalId: `B-${String(this.count)}`,
      title: `Nghiên cứu ${this.prose(12)}`,
      people: [1, 2, 3].map(() => this.random.pick(this.people)),
      host: this.random.pick(this.hosts),
      year: this.random.whole(1975, 2025),
      abstract: this.prose(130),
    };
  }

  private prose(words: number): string {
    return Array.from({ length: words }, () => this.random.pick(this.words)).join(' ');
  }
}
