import type { IndexedDocument, IndexedPage } from '../indexed-document.js';
import { compactCode, makePair, pairToken, searchWords } from '../query/words.js';
import { makeSieve, type SievedPage } from './page-sieve.js';

/** The columns of both full-text tables, as streams of tokens joined by spaces. */
export interface DocumentTokens {
  readonly title: string;
  readonly people: string;
  readonly host: string;
  readonly keywords: string;
  readonly abstract: string;
  readonly codes: string;
  readonly open: string;
  readonly withheld: string;
  readonly sieve: Uint8Array;
}

export function tokensOf(document: IndexedDocument, pages: readonly IndexedPage[]): DocumentTokens {
  const titles = document.titleEn === undefined ? [document.title] : [document.title, document.titleEn];
  const sieved: SievedPage[] = [];
  const texts = { open: [] as string[], withheld: [] as string[] };
  for (const page of pages) {
    const { stream, folded } = tokenStream(page.text);
    texts[page.withheld ? 'withheld' : 'open'].push(stream);
    sieved.push({ number: page.number, withheld: page.withheld, tokens: folded });
  }
  return {
    title: streams(titles),
    people: streams(document.people),
    host: streams(document.host === undefined ? [] : [document.host]),
    keywords: streams(document.keywords),
    abstract: streams(document.abstract === undefined ? [] : [document.abstract]),
    codes: `${streams(document.codes)} ${document.codes.map(compactCode).join(' ')}`,
    open: texts.open.join(' '),
    withheld: texts.withheld.join(' '),
    sieve: makeSieve(sieved),
  };
}

const streams = (texts: readonly string[]): string => texts.map((text) => tokenStream(text).stream).join(' ');

/**
 * Four streams behind one another: folded words, folded pairs, exact words, exact pairs. Pairs follow one
 * another without a gap, so a phrase is a sequence of pairs. Words stand once a page, which ranks no worse and
 * saves a quarter of the index; an exact word that equals its folded form is not repeated. Exact pairs are
 * whole wherever the text has tones at all, so that phrases stay in sequence.
 */
export function tokenStream(text: string): { stream: string; folded: Set<string> } {
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
