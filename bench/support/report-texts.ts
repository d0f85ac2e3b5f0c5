import { allSyllables } from '../../src/text/syllables.js';
import type { Random } from '../../test/corpus/random.js';

const WORDS = 4000;
const STOCK_PHRASES = 600;
const PROGRAMMES = 150;
const FORM_LENGTH = 300;
const LETTERS = 'aeiouocnhtrlmb';

/**
 * Made-up reports of 1,200 to 3,000 syllables. Words come by Zipf's law, every sixth is a stock phrase of 6 to 14
 * syllables, all reports begin with one form, and half hold a chapter that all reports of their programme hold.
 */
export class ReportTexts {
  private readonly words: string[];
  private readonly phrases: string[];
  private readonly form: string;
  private readonly chapters: string[];

  constructor(private readonly random: Random) {
    const syllables = random.shuffled([...allSyllables()]);
    const drawn = (): string => syllables[Math.floor(syllables.length * random.next() ** 3)] ?? '';
    this.words = Array.from({ length: WORDS }, () => `${drawn()} ${drawn()}`);
    this.phrases = Array.from({ length: STOCK_PHRASES }, () => this.prose(random.whole(6, 14), false));
    this.form = this.prose(FORM_LENGTH, true);
    this.chapters = Array.from({ length: PROGRAMMES }, () => this.prose(random.whole(200, 500), true));
  }

  report(): string {
    const own = this.prose(this.random.whole(900, 2500), true);
    const chapter = this.random.chance(0.5) ? this.random.pick(this.chapters) : '';
    return `${this.form} ${own} ${chapter}`.trim();
  }

  /** The report of the next year: 30 to 60 % of the old text, the rest new. */
  nextYears(text: string): string {
    const words = text.split(' ');
    const kept = Math.round(words.length * this.random.between(0.3, 0.6));
    const from = this.random.whole(0, words.length - kept);
    return `${words.slice(from, from + kept).join(' ')} ${this.prose(words.length - kept, true)}`;
  }

  /** As a scan of it reads with this share of letters wrong, and now and then a word cut in two. */
  misread(text: string, share: number): string {
    if (share === 0) return text;
    return [...text]
      .map((letter) => {
        if (letter === ' ' || !this.random.chance(share)) return letter;
        return this.random.chance(0.1) ? `${letter} ` : this.random.pick([...LETTERS]);
      })
      .join('');
  }

  private prose(syllables: number, withPhrases: boolean): string {
    const parts: string[] = [];
    for (let length = 0; length < syllables;) {
      const part =
        withPhrases && this.random.chance(1 / 6)
          ? (this.phrases[Math.floor(STOCK_PHRASES * this.random.next() ** 2)] ?? '')
          : (this.words[Math.floor(WORDS * this.random.next() ** 3)] ?? '');
      parts.push(part);
      length += part.split(' ').length;
    }
    return parts.join(' ');
  }
}
