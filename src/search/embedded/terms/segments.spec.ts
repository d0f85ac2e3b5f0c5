import { beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import type { DocumentTokens } from '../../matching/index-tokens.js';
import { DocumentColumns } from '../columns/document-columns.js';
import type { IndexDatabase } from '../file/index-file.js';
import { SCHEMA } from '../file/schema.js';
import { Statements } from '../file/statements.js';
import { livingPostings, type Postings } from './postings.js';
import { PostingsCache } from './postings-cache.js';
import { Segments } from './segments.js';
import { TermGatherer } from './term-gatherer.js';
import { TermReader } from './term-reader.js';

const EMPTY: DocumentTokens = {
  title: '',
  people: '',
  host: '',
  keywords: '',
  abstract: '',
  codes: '',
  open: '',
  withheld: '',
  bloomFilter: new Uint8Array(),
};

/** Where a token stands: `doc record/worth open withheld`. */
type Entry = readonly [doc: number, record: number, recordScore: number, open: number, withheld: number];

describe('Segments', () => {
  let database: IndexDatabase;
  let segments: Segments;
  /** What was read before must not show in what is read after a change. */
  let cache: PostingsCache;

  beforeEach(() => {
    cache = new PostingsCache();
    database = new Database(':memory:');
    database.exec(SCHEMA);
    segments = new Segments(database);
  });

  const add = (...documents: readonly (readonly [doc: number, tokens: Partial<DocumentTokens>])[]): void => {
    const gathered = new TermGatherer();
    for (const [doc, tokens] of documents) {
      database
        .prepare(
          `INSERT INTO docs(doc, id, change_seq, type, owner, record_level, body_level, title_key)
           VALUES(?, ?, 1, 'report', 'o', 'public', 'public', '')`,
        )
        .run(doc, String(doc));
      gathered.add(doc, { ...EMPTY, ...tokens });
    }
    segments.add(gathered);
  };
  const remove = (doc: number): void => {
    segments.lost(doc);
    database.prepare('DELETE FROM docs WHERE doc = ?').run(doc);
  };
  /** Finds what lives of a token, as the index was when it was made. */
  const finder = (): ((token: string) => Postings) => {
    const statements = new Statements(database);
    const columns = new DocumentColumns(statements);
    columns.refresh();
    const reader = new TermReader(statements, cache);
    return (token) => livingPostings(reader.of(token), columns.living);
  };
  const entries = (token: string): Entry[] => {
    const { docs, record, recordScore, open, withheld } = finder()(token);
    return Array.from(docs, (doc, i) => [
      doc,
      record[i] ?? 0,
      recordScore[i] ?? 0,
      open[i] ?? 0,
      withheld[i] ?? 0,
    ]);
  };
  const count = (): number =>
    (database.prepare('SELECT count(*) AS n FROM segments').get() as { n: number }).n;

  it('tells where a token stands and how often, by the parts of the record too', () => {
    add(
      [1, { title: 'lúa _lúa_nước', abstract: 'lúa', open: 'lúa lúa cá', withheld: 'lúa' }],
      [2, { open: 'cá 𠀀 lua' }],
    );
    // title 8 and abstract 1.5, in halves
    expect(entries('lúa')).toEqual([[1, 2, 19, 2, 1]]);
    expect(entries('cá')).toEqual([
      [1, 0, 0, 1, 0],
      [2, 0, 0, 1, 0],
    ]);
    expect(entries('𠀀')).toEqual([[2, 0, 0, 1, 0]]);
    expect(entries('lu')).toEqual([]);
  });

  it('keeps one answer while segments are added and made into larger ones', () => {
    // rare and common tokens, long lists and short
    const tokensOf = (doc: number): string =>
      Array.from({ length: 120 }, (_, i) =>
        doc % (i + 1) === 0 ? `t${String(i)}` : `own${String(doc)}x`,
      ).join(' ');
    for (let doc = 1; doc <= 300; doc++) {
      add([doc, { open: tokensOf(doc) }]);
      segments.tidy();
    }
    expect(count()).toBeLessThan(25);
    const expected = (step: number): number[] =>
      Array.from({ length: 300 }, (_, i) => i + 1).filter((doc) => doc % step === 0);
    const before = finder();
    for (const i of [0, 1, 6, 40, 119]) expect([...before(`t${String(i)}`).docs]).toEqual(expected(i + 1));
    for (let doc = 2; doc <= 300; doc += 2) remove(doc);
    segments.mergeAll();
    expect(count()).toBe(1);
    const odd = (docs: readonly number[]): number[] => docs.filter((doc) => doc % 2 === 1);
    const after = finder();
    for (const i of [0, 1, 6, 40, 119])
      expect([...after(`t${String(i)}`).docs]).toEqual(odd(expected(i + 1)));
    expect(entries('own7x')).toHaveLength(1);
    expect(entries('own8x')).toEqual([]);
  });

  it('does not give what is gone, whether merged or not, and removes what nothing is left of', () => {
    add([1, { open: 'lúa' }], [2, { open: 'lúa' }]);
    remove(1);
    expect(entries('lúa')).toEqual([[2, 0, 0, 1, 0]]);
    remove(2);
    segments.tidy();
    expect(count()).toBe(0);
    expect(entries('lúa')).toEqual([]);
  });

  it('leaves out a document that was replaced within its batch', () => {
    const gathered = new TermGatherer();
    gathered.add(1, { ...EMPTY, open: 'cũ chung' });
    gathered.add(2, { ...EMPTY, open: 'mới chung' });
    expect(gathered.drop(1)).toBe(true);
    expect(gathered.drop(9)).toBe(false);
    database.exec(`INSERT INTO docs(doc, id, change_seq, type, owner, record_level, body_level, title_key)
      VALUES(2, 'b', 1, 'report', 'o', 'public', 'public', '')`);
    segments.add(gathered);
    expect(entries('cũ')).toEqual([]);
    expect(entries('chung')).toEqual([[2, 0, 0, 1, 0]]);
  });

  it('finds words by their beginnings, and no pairs', () => {
    add([1, { open: 'nano nanosilica _nano_bạc' }], [2, { open: 'nan' }]);
    add([3, { open: 'nanobạc 𠀀𠀁' }]);
    const docs = (start: string): number[] =>
      new TermReader(new Statements(database), cache).startingWith(start).flatMap(({ docs }) => [...docs]);
    expect(docs('nano')).toEqual([1, 3, 1]);
    expect(docs('𠀀')).toEqual([3]);
    expect(docs('_')).toEqual([]);
  });
});
