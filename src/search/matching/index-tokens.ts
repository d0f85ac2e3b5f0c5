import type { IndexedDocument, IndexedPage } from '../port/indexed-document.js';
import type { RecordPart } from '../query/parsed-query.js';
import { compactCode, makePair, pairToken, searchWords } from '../query/words.js';
import { isEnglish, stemToken } from '../query/english-stem.js';
import { makeBloomFilter, type FilteredPage } from './bloom-filter.js';

/** What both engines index of a document, as streams of tokens joined by spaces. */
export interface DocumentTokens extends Readonly<Record<RecordPart, string>> {
  readonly open: string;
  readonly withheld: string;
  readonly bloomFilter: Uint8Array;
}

export function tokensOf(
  document: Omit<IndexedDocument, 'pages'>,
  pages: readonly IndexedPage[],
): DocumentTokens {
  const body = new BodyTokens();
  for (const page of pages) body.add(page);
  return { ...recordTokens(document), ...body.taken() };
}

/** Of the record, by its parts. */
export function recordTokens(document: Omit<IndexedDocument, 'pages'>): Record<RecordPart, string> {
  const { title, titleEn, people, host, keywords, abstract, language } = document;
  const english = isEnglish(language);
  return {
    title: [streams([title], english), ...(titleEn === undefined ? [] : [streams([titleEn], true)])].join(
      ' ',
    ),
    people: streams(people),
    host: streams(host === undefined ? [] : [host]),
    keywords: streams(keywords, english),
    abstract: streams(abstract === undefined ? [] : [abstract], english),
    codes: `${streams(document.codes)} ${document.codes.map(compactCode).join(' ')}`,
  };
}

/** Of the pages, taken in one by one: a long book need not be cut into tokens at one go. */
export class BodyTokens {
  private readonly filtered: FilteredPage[] = [];
  private readonly texts = { open: [] as string[], withheld: [] as string[] };

  add(page: IndexedPage): void {
    const { stream, folded } = tokenStream(page.text, isEnglish(page.language));
    this.texts[page.withheld ? 'withheld' : 'open'].push(stream);
    this.filtered.push({ number: page.number, withheld: page.withheld, tokens: folded });
  }

  taken(): { open: string; withheld: string; bloomFilter: Uint8Array } {
    const { open, withheld } = this.texts;
    return {
      open: open.join(' '),
      withheld: withheld.join(' '),
      bloomFilter: makeBloomFilter(this.filtered),
    };
  }
}

const streams = (texts: readonly string[], english = false): string =>
  texts.map((text) => tokenStream(text, english).stream).join(' ');

/**
 * Four streams behind one another: folded words, folded pairs, exact words, exact pairs. Pairs follow one
 * another without a gap, so a phrase is a sequence of pairs. Words stand once a page, which ranks no worse and
 * saves a quarter of the index; an exact word that equals its folded form is not repeated. Exact pairs are
 * whole wherever the text has tones at all, so that phrases stay in sequence. English words stand with their stems.
 */
function tokenStream(text: string, english: boolean): { stream: string; folded: Set<string> } {
  const words = searchWords(text);
  const folded = new Set<string>();
  const exact = new Set<string>();
  const foldedPairs: string[] = [];
  const exactPairs: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const next = words[i + 1];
    if (!word) continue;
    folded.add(word.folded);
    const stem = english ? stemToken(word.folded) : undefined;
    if (stem !== undefined) folded.add(stem);
    if (word.exact !== word.folded) exact.add(word.exact);
    if (next && makePair(word, next)) {
      foldedPairs.push(pairToken(word.folded, next.folded));
      exactPairs.push(pairToken(word.exact, next.exact));
    }
  }
  const stream = [...folded, ...foldedPairs, ...exact, ...(exact.size > 0 ? exactPairs : [])].join(' ');
  for (const pair of foldedPairs) folded.add(pair);
  return { stream, folded };
}
