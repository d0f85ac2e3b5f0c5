import { allSyllables } from '../../src/text/syllables.js';
import type { Random } from '../../test/corpus/random.js';

const SYLLABLES = 3_000;
const WORDS = 20_000;
const COMMON = 100;
const WORDS_A_LINE = 8;

/**
 * Text with the shape of a real one: few syllables, many words of two, each as common as Zipf's law has it. So every
 * common syllable stands in nearly every long document, as in Vietnamese.
 */
export class WrittenText {
  /** By rank: the first are the commonest. */
  private readonly words: readonly string[];
  private readonly logarithm = Math.log(WORDS + 1);

  constructor(private readonly random: Random) {
    const pool = random.shuffled([...allSyllables()]).slice(0, SYLLABLES);
    const syllable = (): string => pool[Math.floor(pool.length * random.next() ** 2.5)] ?? '';
    this.words = Array.from({ length: WORDS }, () =>
      random.chance(0.3) ? syllable() : `${syllable()} ${syllable()}`,
    );
  }

  word(): string {
    return (
      this.words[Math.min(WORDS - 1, Math.floor(Math.exp(this.random.next() * this.logarithm)) - 1)] ?? ''
    );
  }

  /** One of the hundred that stand nearly everywhere. */
  commonWord(): string {
    return this.words[this.random.whole(0, COMMON - 1)] ?? '';
  }

  prose(words: number): string {
    return Array.from({ length: words }, () => this.word()).join(' ');
  }

  /** In lines, as on a page. */
  page(words: number): string {
    const lines: string[] = [];
    for (let left = words; left > 0; left -= WORDS_A_LINE)
      lines.push(this.prose(Math.min(left, WORDS_A_LINE)));
    return lines.join('\n');
  }
}
