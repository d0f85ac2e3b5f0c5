import type {
  Alternative,
  Clause,
  ParsedQuery,
  PartClause,
  QueryConditions,
  QueryWord,
  WordRun,
  WordStart,
} from './parsed-query.js';
import { QueryError } from './query-error.js';
import { conditionOf, partNamed } from './named-parts.js';
import { splitQuery, type QueryPiece } from './split-query.js';
import { askedStem } from './english-stem.js';
import { type SearchWord, searchWords, startForms } from './words.js';

export const LONGEST_QUERY = 1000;
/** Words past these add nothing to a question of any length. */
const MOST_WORDS = 64;
const SHORTEST_START = 2;
/** Each side of an OR is a question of its own. */
const MOST_ALTERNATIVES = 8;

/**
 * Reads a question: words, "phrases", -without, OR, field:value, trailing *. What does not parse is taken as
 * plain words; only a question over the limit is refused.
 */
export function parseQuery(typed: string): ParsedQuery {
  if (typed.length > LONGEST_QUERY) throw new QueryError('tooLong', 'q');
  const text = cleaned(typed);
  if (text === '') return { text, asks: 'everything', toned: false, alternatives: [] };
  const budget = { words: MOST_WORDS };
  const alternatives: Alternative[] = [];
  let pieces: QueryPiece[] = [];
  const finish = (): void => {
    const alternative = alternativeOf(pieces, budget);
    if (alternative) alternatives.push(alternative);
    pieces = [];
  };
  for (const piece of splitQuery(text)) {
    if (alternatives.length === MOST_ALTERNATIVES) break;
    if (piece.kind === 'or') finish();
    else pieces.push(piece);
  }
  if (alternatives.length < MOST_ALTERNATIVES) finish();
  const asks = alternatives.length > 0 ? 'words' : 'nothing';
  return { text, asks, toned: alternatives.some(isToned), alternatives };
}

/** Control characters and lone surrogates become spaces: no question may break what reads it. */
function cleaned(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/[\p{Cc}\ufffd]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

function alternativeOf(pieces: readonly QueryPiece[], budget: { words: number }): Alternative | undefined {
  const clauses: Clause[] = [];
  const parts: PartClause[] = [];
  const without = { clauses: [] as Clause[], parts: [] as PartClause[], conditions: [] as QueryConditions[] };
  let conditions = NO_CONDITIONS;
  let run: QueryWord[] = [];
  const endRun = (): void => {
    if (run.length > 0) clauses.push({ kind: 'words', words: run });
    run = [];
  };
  for (const piece of pieces) {
    const condition =
      piece.name === undefined
        ? undefined
        : conditionOf(piece.name, piece.text, piece.without ? NO_CONDITIONS : conditions);
    if (condition) {
      if (piece.without) without.conditions.push(condition);
      else conditions = condition;
      continue;
    }
    const part = piece.name === undefined ? undefined : partNamed(piece.name);
    const source =
      piece.name !== undefined && part === undefined ? `${piece.name} ${piece.text}` : piece.text;
    const clause = clauseOf({ ...piece, text: source }, budget);
    if (!clause) continue;
    if (clause.kind === 'words' && !piece.without && part === undefined) {
      run.push(...clause.words);
      continue;
    }
    endRun();
    const side = piece.without ? without : { clauses, parts };
    if (part === undefined) side.clauses.push(clause);
    else side.parts.push({ part, clause });
  }
  endRun();
  const conditional = conditions.years !== undefined || hasAny(conditions);
  if (clauses.length + parts.length === 0 && !conditional) return undefined;
  return { clauses, parts, conditions, without };
}

const NO_CONDITIONS: QueryConditions = { types: [], languages: [], fields: [] };

const hasAny = ({ types, languages, fields }: QueryConditions): boolean =>
  types.length + languages.length + fields.length > 0;

function clauseOf(piece: QueryPiece, budget: { words: number }): Clause | undefined {
  const words = searchWords(piece.text)
    .slice(0, budget.words)
    .map((word) => queryWord(word, piece.text));
  budget.words -= words.length;
  const [first, second] = words;
  if (!first) return undefined;
  if (piece.kind === 'phrase') return { kind: 'phrase', words };
  if (piece.open && !second && first.folded.length >= SHORTEST_START) {
    return { kind: 'start', word: first, start: startForms(first.typed) };
  }
  return { kind: 'words', words };
}

function queryWord({ start, end, exact, folded, joined }: SearchWord, text: string): QueryWord {
  const stem = exact === folded ? askedStem(folded) : undefined;
  return { typed: text.slice(start, end), exact, folded, joined, ...(stem === undefined ? {} : { stem }) };
}

const wordsOf = (clause: Clause): readonly QueryWord[] =>
  clause.kind === 'start' ? [clause.word] : clause.words;

const isToned = ({ clauses, parts }: Alternative): boolean =>
  [...clauses, ...parts.map((part) => part.clause)]
    .flatMap(wordsOf)
    .some((word) => word.exact !== word.folded);

/** The runs of words that a page can show: what to mark, and what a page is scored by. */
export const runsOf = (query: ParsedQuery): readonly WordRun[] =>
  query.alternatives.flatMap(({ clauses }) =>
    clauses.filter((clause): clause is WordRun => clause.kind !== 'start'),
  );

export const startsOf = (query: ParsedQuery): readonly WordStart[] =>
  query.alternatives.flatMap(({ clauses }) => clauses.filter((clause) => clause.kind === 'start'));
