import type { Held } from './work.js';

const K1 = 1.2;
const B = 0.75;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** BM25 over all the text of a document as one bag of words; nothing else. `form` spells words alike. */
export class PlainBm25 {
  private readonly postings = new Map<string, Map<number, number>>();
  private readonly lengths: number[] = [];
  private readonly average: number;

  constructor(
    private readonly held: readonly Held[],
    private readonly form: (text: string) => string,
  ) {
    held.forEach(({ document }, number) => {
      const words = this.words(wholeText(document));
      this.lengths.push(words.length);
      for (const word of words) {
        const list = this.postings.get(word) ?? new Map<number, number>();
        this.postings.set(word, list.set(number, (list.get(number) ?? 0) + 1));
      }
    });
    this.average = this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, held.length);
  }

  /** Document ids, the best first. */
  search(query: string, size: number): string[] {
    const scores = new Map<number, number>();
    for (const word of this.words(query)) {
      const list = this.postings.get(word);
      if (!list) continue;
      const weight = Math.log(1 + (this.held.length - list.size + 0.5) / (list.size + 0.5));
      for (const [number, count] of list) {
        const long = 1 - B + (B * (this.lengths[number] ?? 0)) / this.average;
        scores.set(number, (scores.get(number) ?? 0) + (weight * count * (K1 + 1)) / (count + K1 * long));
      }
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, size)
      .map(([number]) => this.held[number]?.document.id ?? '');
  }

  private words(text: string): string[] {
    return this.form(text).match(WORD) ?? [];
  }
}

function wholeText(document: Held['document']): string {
  const { title, titleEn = '', people, host = '', keywords, abstract = '', codes, pages } = document;
  return [
    title,
    titleEn,
    ...people,
    host,
    ...keywords,
    abstract,
    ...codes,
    ...pages.map(({ text }) => text),
  ].join('\n');
}
