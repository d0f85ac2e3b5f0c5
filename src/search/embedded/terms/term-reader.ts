import { type Blob, bytesOf, type Statements } from '../file/statements.js';
import { Postings, readPostings } from './postings.js';
import type { PostingsCache } from './postings-cache.js';
import { wordsStarting } from './known-words.js';
import { postingsIn } from './term-blocks.js';
import { termKey } from './term-key.js';

const SEGMENTS = 'SELECT segment FROM segments ORDER BY first_doc';
/** The block in which a term stands, if it stands in that segment; asked by pairs of segment and key. */
const BLOCKS_OF = `SELECT (SELECT b.data FROM term_blocks b WHERE b.segment = json_extract(t.value, '$[0]')
    AND b.first <= json_extract(t.value, '$[1]') ORDER BY b.first DESC LIMIT 1) AS data
  FROM json_each(?) t ORDER BY t.key`;
/** More terms at once are a beginning's, which few ask again. */
const MOST_KEPT = 64;

/** What segments say of one token, one after the other: each document stands in one of them at most. */
export type Pieces = readonly Postings[];

const NONE: Pieces = [];

/**
 * The postings of tokens, for one question: read once, and within the caller's transaction. Documents that live no more
 * are still in them.
 */
export class TermReader {
  private readonly known = new Map<number, Pieces>();
  private segments: readonly number[] | undefined;

  constructor(
    private readonly statements: Statements,
    private readonly cache: PostingsCache,
  ) {}

  /** Reads together what will be asked for. */
  load(tokens: Iterable<string>): void {
    const keys = new Set<number>();
    for (const token of tokens) keys.add(termKey(token));
    const unknown = [...keys].filter((key) => !this.known.has(key));
    if (unknown.length === 0) return;
    this.segments ??= this.statements.all<{ segment: number }>(SEGMENTS).map(({ segment }) => segment);
    const { segments } = this;
    const places = unknown.flatMap((key) => segments.map((segment) => ({ segment, key })));
    const kept = places.map(({ segment, key }) => this.cache.get(segment, key));
    const read = this.read(places.filter((_, i) => kept[i] === undefined));
    if (unknown.length <= MOST_KEPT)
      for (const { segment, key, postings } of read) this.cache.set(segment, key, postings);
    let next = 0;
    const all = kept.map((postings) => postings ?? read[next++]?.postings ?? Postings.NONE);
    unknown.forEach((key, i) => {
      const pieces = all.slice(i * segments.length, (i + 1) * segments.length);
      this.known.set(
        key,
        pieces.filter(({ length }) => length > 0),
      );
    });
  }

  of(token: string): Pieces {
    const key = termKey(token);
    if (!this.known.has(key)) this.load([token]);
    return this.known.get(key) ?? NONE;
  }

  /** Of every word that begins so, one after the other. */
  startingWith(start: string): Pieces {
    const words = wordsStarting(this.statements, start);
    this.load(words);
    return words.flatMap((word) => this.of(word));
  }

  private read<Place extends { segment: number; key: number }>(
    places: readonly Place[],
  ): (Place & { postings: Postings })[] {
    if (places.length === 0) return [];
    const rows = this.statements.all<{ data: Blob | null }>(BLOCKS_OF, [
      JSON.stringify(places.map(({ segment, key }) => [segment, key])),
    ]);
    return places.map((place, i) => {
      const data = rows[i]?.data;
      const bytes = data ? postingsIn(bytesOf(data), place.key) : undefined;
      return { ...place, postings: bytes ? readPostings(bytes) : Postings.NONE };
    });
  }
}
