import { RECORD_WEIGHTS } from '../../matching/match-steps.js';
import { RECORD_PARTS } from '../../query/parsed-query.js';

/** Moves when what stands in the file changes its meaning: an older file is filled again. */
export const INDEX_FORMAT = 4;

/** Weights of `record_fts` columns in their order. */
export const FTS_RECORD_WEIGHTS = RECORD_PARTS.map((part) => RECORD_WEIGHTS[part].toFixed(1)).join(', ');

const TOKENS = `tokenize="ascii tokenchars '_'"`;

/**
 * `docs` holds what filters, facets and rights ask, in slim rows, written once: a number is never given out again, and
 * `removals` tells readers which are gone; `labels` what completions show. `segments`, `term_blocks` and `words` are the
 * index of terms (folder terms), which finds and weighs. Beside it two full-text tables without content, made of the token streams
 * of index-tokens.ts: `pair_fts` knows which pairs follow one another, `record_fts` parts of the record.
 */
export const SCHEMA = `
CREATE TABLE about(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE docs(
  doc INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, change_seq INTEGER NOT NULL,
  type TEXT NOT NULL, year INTEGER, language TEXT, trl INTEGER, owner TEXT NOT NULL,
  record_level TEXT NOT NULL, record_embargo TEXT, body_level TEXT NOT NULL, body_embargo TEXT,
  title_key TEXT NOT NULL, text_size INTEGER NOT NULL DEFAULT 0, record_size INTEGER NOT NULL DEFAULT 0);
CREATE TABLE removals(removal INTEGER PRIMARY KEY AUTOINCREMENT, doc INTEGER NOT NULL);
CREATE TABLE doc_fields(code TEXT NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY(code, doc)) WITHOUT ROWID;
CREATE INDEX doc_fields_by_doc ON doc_fields(doc);
CREATE TABLE doc_agents(agent TEXT NOT NULL, kind TEXT NOT NULL, doc INTEGER NOT NULL,
  PRIMARY KEY(agent, doc)) WITHOUT ROWID;
CREATE INDEX doc_agents_by_doc ON doc_agents(doc, kind);
CREATE TABLE labels(doc INTEGER PRIMARY KEY, title TEXT NOT NULL, people TEXT NOT NULL, keywords TEXT NOT NULL,
  codes TEXT NOT NULL);
CREATE TABLE bloom_filters(doc INTEGER PRIMARY KEY, pages BLOB NOT NULL);
CREATE TABLE segments(segment INTEGER PRIMARY KEY AUTOINCREMENT, first_doc INTEGER NOT NULL, last_doc INTEGER NOT NULL,
  documents INTEGER NOT NULL, living INTEGER NOT NULL);
CREATE TABLE term_blocks(block INTEGER PRIMARY KEY, segment INTEGER NOT NULL, first INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE words(word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE UNIQUE INDEX term_blocks_by_first ON term_blocks(segment, first);
CREATE VIRTUAL TABLE pair_fts USING fts5(record, open, withheld, content='', contentless_delete=1, ${TOKENS});
CREATE VIRTUAL TABLE record_fts USING fts5(title, people, host, keywords, abstract, codes,
  content='', contentless_delete=1, prefix='2 3', ${TOKENS});
`;
