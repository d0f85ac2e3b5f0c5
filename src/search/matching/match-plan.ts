import type { Alternative, Clause, PartClause, QueryWord, WordRun } from '../query/parsed-query.js';
import { compactCode, makePair, pairToken } from '../query/words.js';
import { allOf, anyOf, type QueryNode, phraseNode, recordAsk, startAsk, termNode } from './query-node.js';

export type Form = 'exact' | 'folded';
/**
 * How widely a question is asked. `strict`: every pair of neighbours. `cover`: every word, a common one within
 * one of its pairs or in the record. `halves`: something of either half of the words. `wide`: any pair or rare word.
 * `scattered`: every word, wherever it stands.
 */
export type Breadth = 'strict' | 'cover' | 'halves' | 'wide' | 'scattered';

/** Whether a token stands in few enough documents to count alone. */
export type IsRare = (token: string) => boolean;

const isQueryNode = (part: QueryNode | undefined): part is QueryNode => part !== undefined;

/** Turns a question into what a document must hold; undefined where it has nothing to ask in this way. */
export class MatchPlan {
  constructor(
    private readonly form: Form,
    private readonly isRare: IsRare,
  ) {}

  /** What a document must hold, wherever it stands. `without` is part of it at every breadth. */
  document(alternative: Alternative, breadth: Breadth): QueryNode | undefined {
    const asked = alternative.clauses.map((clause) => this.clause(clause, breadth)).filter(isQueryNode);
    const wanted = breadth === 'wide' ? this.wide(alternative.clauses, asked) : allOf(asked);
    const unwanted = this.unwanted(alternative);
    return wanted && unwanted ? { kind: 'except', wanted, unwanted } : wanted;
  }

  /** What no readable text of a document may hold. */
  unwanted({ without }: Alternative): QueryNode | undefined {
    return anyOf(without.clauses.map((clause) => this.clause(clause, 'strict')).filter(isQueryNode));
  }

  /** What makes a record speak of the question: short as it is, a common word counts there by itself. */
  record({ clauses }: Alternative): QueryNode | undefined {
    return anyOf(
      clauses.flatMap((clause) => {
        if (clause.kind !== 'words') return this.clause(clause, 'strict') ?? [];
        return [...this.pairs(clause), ...clause.words.map((word) => this.alone(word))];
      }),
    );
  }

  /** What parts of the record must hold: `author:`, `code:` … */
  parts({ parts }: Alternative): QueryNode | undefined {
    return allOf(this.inParts(parts));
  }

  /** What parts of the record must not hold. */
  unwantedParts({ without }: Alternative): QueryNode | undefined {
    return anyOf(this.inParts(without.parts));
  }

  private inParts(parts: readonly PartClause[]): QueryNode[] {
    return parts.flatMap(({ part, clause }): QueryNode[] => {
      const asked = this.part(clause);
      return asked ? [{ kind: 'part', part, asked }] : [];
    });
  }

  private part(clause: Clause): QueryNode | undefined {
    if (clause.kind === 'start') return this.clause(clause, 'strict');
    const parts = this.clause(clause, 'cover');
    const compact = compactCode(clause.words.map((word) => word.typed).join(''));
    return parts && anyOf([parts, termNode(compact)]);
  }

  private clause(clause: Clause, breadth: Breadth): QueryNode | undefined {
    if (clause.kind === 'start') {
      return anyOf([startAsk(clause.start[this.form]), termNode(clause.word[this.form])]);
    }
    if (clause.kind === 'phrase') return this.phrase(clause);
    switch (breadth) {
      case 'strict':
        return allOf(this.links(clause));
      case 'cover':
        return allOf(this.covers(clause));
      case 'halves':
        return allOf(this.halves(clause));
      case 'wide':
        return anyOf([...this.pairs(clause), ...this.rareWords(clause)]);
      case 'scattered':
        return allOf(clause.words.map((word) => this.alone(word)));
    }
  }

  /** Phrases stay a must, however widely the words beside them are asked. */
  private wide(clauses: readonly Clause[], asked: readonly QueryNode[]): QueryNode | undefined {
    const loose = clauses.filter((clause) => clause.kind === 'words');
    if (loose.length === clauses.length) return anyOf(asked);
    return allOf(
      clauses
        .filter((clause) => clause.kind !== 'words')
        .map((clause) => this.clause(clause, 'strict'))
        .filter(isQueryNode),
    );
  }

  /** Pairs in sequence; where two numbers make no pair the phrase falls into pieces that must all be there. */
  private phrase({ words }: WordRun): QueryNode | undefined {
    const pieces: string[][] = [];
    let piece: string[] = [];
    words.forEach((word, i) => {
      const next = words[i + 1];
      if (next && makePair(word, next)) {
        piece.push(pairToken(word[this.form], next[this.form]));
        return;
      }
      const before = words[i - 1];
      if (piece.length === 0 && !(before && makePair(before, word))) piece.push(word[this.form]);
      if (piece.length > 0) pieces.push(piece);
      piece = [];
    });
    return allOf(pieces.map(phraseNode));
  }

  private links({ words }: WordRun): QueryNode[] {
    return words.flatMap((word, i) => {
      const [pair] = this.pairsAt(words, i).slice(-1);
      if (!pair) return [this.alone(word)];
      const [left, right] = words[i + 1] ? [word, words[i + 1]] : [words[i - 1], word];
      // English says with two words what Vietnamese says with two syllables of one: side by side is but better.
      if (left?.stem === undefined || right?.stem === undefined) return [pair];
      return anyOf([pair, allOf([left, right].map((one) => this.alone(one)))].filter(isQueryNode)) ?? [];
    });
  }

  private covers({ words }: WordRun): QueryNode[] {
    return words.flatMap((word, i) => {
      const pairs = this.pairsAt(words, i);
      if (pairs.length === 0 || this.tellsAlone(word)) return [this.alone(word)];
      return [anyOf([...pairs, recordAsk(this.alone(word))]) ?? this.alone(word)];
    });
  }

  /** Somebody who asks for two things at once: what holds the one alone is not meant. */
  private halves({ kind, words }: WordRun): QueryNode[] {
    const middle = Math.ceil(words.length / 2);
    return [words.slice(0, middle), words.slice(middle)].flatMap(
      (half) => anyOf(this.signs({ kind, words: half })) ?? [],
    );
  }

  /** What tells that a text speaks of these words: a pair, a rare word, any word in the record. */
  private signs(run: WordRun): QueryNode[] {
    const words = run.words.map((word) =>
      this.tellsAlone(word) ? this.alone(word) : recordAsk(this.alone(word)),
    );
    return [...this.pairs(run), ...words];
  }

  private pairs({ words }: WordRun): QueryNode[] {
    return words.flatMap((_, i) => this.pairsAt(words, i).slice(-1));
  }

  private rareWords({ words }: WordRun): QueryNode[] {
    return words
      .filter((word, i) => this.pairsAt(words, i).length === 0 || this.tellsAlone(word))
      .map((word) => this.alone(word));
  }

  private alone(word: QueryWord): QueryNode {
    const asked = termNode(word[this.form]);
    return word.stem === undefined ? asked : { kind: 'any', of: [asked, termNode(word.stem)] };
  }

  /** A rare word, and an English one: only syllables of Vietnamese stand in nearly every text. */
  private tellsAlone(word: QueryWord): boolean {
    return word.stem !== undefined || this.isRare(word[this.form]);
  }

  /** The pairs that the word at `i` makes with its neighbours in the question. */
  private pairsAt(words: readonly QueryWord[], i: number): QueryNode[] {
    const [before, word, next] = [words[i - 1], words[i], words[i + 1]];
    if (!word) return [];
    const pair = (left: QueryWord, right: QueryWord): QueryNode[] =>
      makePair(left, right) ? [termNode(pairToken(left[this.form], right[this.form]))] : [];
    return [...(before ? pair(before, word) : []), ...(next ? pair(word, next) : [])];
  }
}
