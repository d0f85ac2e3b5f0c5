import { type QueryNode, termNode } from '../matching/query-node.js';
import { DocSet } from './columns/doc-set.js';
import type { DocumentColumns } from './columns/document-columns.js';
import { ftsExpression } from './fts-expression.js';
import { FTS_RECORD_WEIGHTS } from './file/schema.js';
import type { Statements } from './file/statements.js';
import { livingPostings, Postings, type View } from './terms/postings.js';
import type { Pieces, TermReader } from './terms/term-reader.js';

type OftenColumn = 'record' | 'recordScore' | 'open' | 'withheld';

/** A part of a question that stands in documents by itself, and how often in each. */
export interface QueryTerm {
  /** Documents that live no more are still in them. */
  readonly pieces: readonly LeafPiece[];
  /** In so many living documents it stands. */
  readonly count: number;
}

interface LeafPiece {
  readonly docs: Int32Array;
  /** Beside `docs`: how often, or by parts of the record what that is worth in halves. */
  readonly termFrequency: Uint16Array;
}

type TermNode = QueryNode & { readonly kind: 'token' | 'start' | 'phrase' };

/** Finds which documents hold what is asked, for one question, and how often its parts stand there. */
export class NodeMatcher {
  private readonly sets = new Map<string, DocSet>();
  private readonly phrases = new Map<string, Pieces>();
  private readonly starts = new Map<string, Pieces>();

  constructor(
    private readonly statements: Statements,
    private readonly columns: DocumentColumns,
    private readonly terms: TermReader,
  ) {}

  /** Reads together what will be asked for. */
  load(tokens: Iterable<string>): void {
    this.terms.load(tokens);
  }

  /** All documents whose `view` holds it, whoever may read them. */
  set(ask: QueryNode, view: View): DocSet {
    this.terms.load(tokensOf(ask));
    return this.find(ask, view).copy();
  }

  /** In how many documents a token stands, anywhere in them. */
  documentFrequency(token: string): number {
    return this.find(termNode(token), 'whole').count;
  }

  /** The parts of an ask that make a document worth more; `weighed` by the parts of the record they stand in. */
  queryTerms(ask: QueryNode, view: View, weighed: boolean): QueryTerm[] {
    this.terms.load(tokensOf(ask));
    return [...this.queryTermsOf(ask, view, weighed)];
  }

  /** What parts of records make documents worth. */
  partScores(asked: QueryNode): Map<number, number> {
    const rows = this.statements.all<{ doc: number; score: number }>(
      `SELECT rowid AS doc, -bm25(record_fts, ${FTS_RECORD_WEIGHTS}) AS score
       FROM record_fts WHERE record_fts MATCH ?`,
      [ftsExpression(asked)],
    );
    return new Map(rows.map(({ doc, score }) => [doc, score]));
  }

  private *queryTermsOf(ask: QueryNode, view: View, weighed: boolean): Generator<QueryTerm> {
    switch (ask.kind) {
      case 'token':
      case 'start':
      case 'phrase':
        yield this.queryTerm(ask, view, weighed);
        return;
      case 'all':
      case 'any':
        for (const part of ask.of) yield* this.queryTermsOf(part, view, weighed);
        return;
      case 'record':
        yield* this.queryTermsOf(ask.asked, 'record', weighed);
        return;
      case 'except':
        yield* this.queryTermsOf(ask.wanted, view, weighed);
        return;
      case 'part':
        return;
    }
  }

  private queryTerm(ask: TermNode, view: View, weighed: boolean): QueryTerm {
    const pieces = this.pieces(ask).map((piece) => ({
      docs: piece.docs,
      termFrequency: weighed ? piece.recordScore : piece.termFrequency(view),
    }));
    return { pieces, count: this.find(ask, view).count };
  }

  private find(ask: QueryNode, view: View): DocSet {
    const key = `${view} ${JSON.stringify(ask)}`;
    const known = this.sets.get(key);
    if (known) return known;
    const found = this.search(ask, view);
    this.sets.set(key, found);
    return found;
  }

  private search(ask: QueryNode, view: View): DocSet {
    switch (ask.kind) {
      case 'token':
      case 'start':
      case 'phrase':
        return this.registeredWork(this.pieces(ask), view);
      case 'all': {
        const [first, ...others] = ask.of.map((part) => this.find(part, view));
        const met = first?.copy() ?? new DocSet(this.columns.size);
        for (const other of others) met.and(other);
        return met;
      }
      case 'any': {
        const met = new DocSet(this.columns.size);
        for (const part of ask.of) met.or(this.find(part, view));
        return met;
      }
      case 'record':
        return this.find(ask.asked, 'record');
      case 'except':
        return this.find(ask.wanted, view).copy().without(this.find(ask.unwanted, view));
      case 'part':
        return this.inPart(ask);
    }
  }

  private registeredWork(pieces: Pieces, view: View): DocSet {
    const found = new DocSet(this.columns.size);
    for (const piece of pieces) {
      const termFrequency = piece.termFrequency(view);
      for (let i = 0; i < termFrequency.length; i++)
        if ((termFrequency[i] ?? 0) > 0) found.add(piece.docs[i] ?? 0);
    }
    return found.and(this.columns.living);
  }

  private pieces(ask: TermNode): Pieces {
    if (ask.kind === 'token') return this.terms.of(ask.token);
    if (ask.kind === 'start') return memoised(this.starts, ask.start, () => this.starting(ask.start));
    return memoised(this.phrases, ask.tokens.join(' '), () => this.phrase(ask));
  }

  /** Of any word that begins so, together: whatever stands of any of them in documents that live. */
  private starting(start: string): Postings {
    const parts = this.terms.startingWith(start);
    const docs = new DocSet(this.columns.size);
    for (const part of parts) for (const doc of part.docs) docs.add(doc);
    docs.and(this.columns.living);
    const slots = new Int32Array(this.columns.size);
    const sum = Postings.ofSize(docs.count);
    let length = 0;
    docs.forEach((doc) => {
      slots[doc] = length;
      sum.docs[length++] = doc;
    });
    for (const part of parts) {
      part.docs.forEach((doc, i) => {
        if (docs.has(doc)) sum.add(slots[doc] ?? 0, part, i);
      });
    }
    return sum;
  }

  /** The file of sequences tells where; how often is at most as often as its rarest pair, which is taken for it. */
  private phrase(ask: QueryNode & { readonly kind: 'phrase' }): Postings {
    const [first, ...others] = ask.tokens.map((token) =>
      livingPostings(this.terms.of(token), this.columns.living),
    );
    if (!first) return Postings.NONE;
    const [record, open, withheld] = ['record', 'open', 'withheld'].map((column) =>
      this.registeredWorkPhrase(ask, column),
    );
    const places = others.map((postings) => new Map([...postings.docs].map((doc, i) => [doc, i])));
    const found = Postings.ofSize(first.length);
    let length = 0;
    first.docs.forEach((doc, i) => {
      const at = length;
      const take = (registeredWork: DocSet | undefined, ...columns: readonly OftenColumn[]): boolean => {
        if (!registeredWork?.has(doc)) return false;
        for (const column of columns) {
          const termFrequency = others.map(
            (postings, other) => postings[column][places[other]?.get(doc) ?? -1] ?? 0,
          );
          found[column][at] = Math.min(first[column][i] ?? 0, ...termFrequency);
        }
        return true;
      };
      const there = [take(record, 'record', 'recordScore'), take(open, 'open'), take(withheld, 'withheld')];
      if (there.includes(true)) found.docs[length++] = doc;
    });
    return found.slice(length);
  }

  private registeredWorkPhrase(ask: QueryNode & { readonly kind: 'phrase' }, column: string): DocSet {
    return this.matched(
      'SELECT rowid AS doc FROM pair_fts WHERE pair_fts MATCH ?',
      `{${column}} : ${ftsExpression(ask)}`,
    );
  }

  private inPart(ask: QueryNode): DocSet {
    return this.matched('SELECT rowid AS doc FROM record_fts WHERE record_fts MATCH ?', ftsExpression(ask));
  }

  private matched(select: string, expression: string): DocSet {
    const rows = this.statements.all<{ doc: number }>(select, [expression]);
    return DocSet.of(
      rows.map(({ doc }) => doc),
      this.columns.size,
    );
  }
}

function memoised(known: Map<string, Pieces>, key: string, find: () => Postings): Pieces {
  const before = known.get(key);
  if (before) return before;
  const found = [find()];
  known.set(key, found);
  return found;
}

/** Every token that stands by itself or in a phrase; parts of the record are asked elsewhere. */
function tokensOf(ask: QueryNode): string[] {
  switch (ask.kind) {
    case 'token':
      return [ask.token];
    case 'phrase':
      return [...ask.tokens];
    case 'all':
    case 'any':
      return ask.of.flatMap(tokensOf);
    case 'record':
      return tokensOf(ask.asked);
    case 'except':
      return [...tokensOf(ask.wanted), ...tokensOf(ask.unwanted)];
    case 'start':
    case 'part':
      return [];
  }
}
