import type { Alternative, Clause, QueryWord, WordRun } from '../query/parsed-query.js';
import { compactCode, makePair, pairToken } from '../query/words.js';

export type Form = 'exact' | 'folded';
/**
 * How widely a question is asked. `strict`: every pair of neighbours. `cover`: every word, a common one within
 * one of its pairs. `wide`: any pair or rare word. `scattered`: every word, wherever it stands.
 */
export type Breadth = 'strict' | 'cover' | 'wide' | 'scattered';

/** Whether a token stands in few enough documents to count alone. */
export type IsRare = (token: string) => boolean;

/** An expression of FTS5, or undefined where the question has nothing to ask in this way. */
export type Expression = string | undefined;

const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`;
const all = (parts: readonly string[]): Expression => joined(parts, ' AND ');
const any = (parts: readonly string[]): Expression => joined(parts, ' OR ');

function joined(parts: readonly string[], by: string): Expression {
  const distinct = [...new Set(parts)];
  return distinct.length < 2 ? distinct[0] : `(${distinct.join(by)})`;
}

export class MatchPlan {
  constructor(
    private readonly form: Form,
    private readonly isRare: IsRare,
  ) {}

  /** What a document must hold, wherever it stands. `without` is part of it at every breadth. */
  document(alternative: Alternative, breadth: Breadth): Expression {
    const parts = alternative.clauses.map((clause) => this.clause(clause, breadth));
    const asked = parts.filter((part): part is string => part !== undefined);
    const wanted = breadth === 'wide' ? this.wide(alternative.clauses, asked) : all(asked);
    return wanted === undefined ? undefined : this.excluding(wanted, alternative.without);
  }

  excluding(wanted: string, without: readonly Clause[]): string {
    const unwanted = without
      .map((clause) => this.clause(clause, 'strict'))
      .filter((part): part is string => part !== undefined);
    return unwanted.length === 0 ? wanted : `(${wanted} NOT ${any(unwanted) ?? ''})`;
  }

  /** What a part of the record must hold: `author:`, `code:` … */
  part(clause: Clause): Expression {
    if (clause.kind === 'start') return this.clause(clause, 'strict');
    const parts = this.clause(clause, 'cover');
    const compact = compactCode(clause.words.map((word) => word.typed).join(''));
    return parts === undefined ? undefined : any([parts, quoted(compact)]);
  }

  clause(clause: Clause, breadth: Breadth): Expression {
    if (clause.kind === 'start') {
      return any([`${quoted(clause.start[this.form])} *`, quoted(clause.word[this.form])]);
    }
    if (clause.kind === 'phrase') return this.phrase(clause);
    switch (breadth) {
      case 'strict':
        return all(this.links(clause));
      case 'cover':
        return all(this.covers(clause));
      case 'wide':
        return any([...this.pairs(clause), ...this.rareWords(clause)]);
      case 'scattered':
        return all(clause.words.map((word) => quoted(word[this.form])));
    }
  }

  /** Phrases stay a must, however widely the words beside them are asked. */
  private wide(clauses: readonly Clause[], asked: readonly string[]): Expression {
    const loose = clauses.filter((clause) => clause.kind === 'words');
    if (loose.length === clauses.length) return any(asked);
    return all(
      clauses
        .filter((clause) => clause.kind !== 'words')
        .map((clause) => this.clause(clause, 'strict'))
        .filter((part): part is string => part !== undefined),
    );
  }

  /** Pairs in sequence; where two numbers make no pair the phrase falls into pieces that must all be there. */
  private phrase({ words }: WordRun): Expression {
    const pieces: string[][] = [];
    let piece: string[] = [];
    words.forEach((word, i) => {
      const next = words[i + 1];
      if (next && makePair(word, next)) {
        piece.push(quoted(pairToken(word[this.form], next[this.form])));
        return;
      }
      const before = words[i - 1];
      if (piece.length === 0 && !(before && makePair(before, word))) piece.push(quoted(word[this.form]));
      if (piece.length > 0) pieces.push(piece);
      piece = [];
    });
    return all(pieces.map((tokens) => tokens.join(' + ')));
  }

  private links({ words }: WordRun): string[] {
    return words.flatMap((word, i) => {
      const pairs = this.pairsAt(words, i);
      return pairs.length === 0 ? [quoted(word[this.form])] : pairs.slice(-1);
    });
  }

  private covers({ words }: WordRun): string[] {
    return words.flatMap((word, i) => {
      const token = word[this.form];
      const pairs = this.pairsAt(words, i);
      if (pairs.length === 0 || this.isRare(token)) return [quoted(token)];
      return [any(pairs) ?? quoted(token)];
    });
  }

  private pairs({ words }: WordRun): string[] {
    return words.flatMap((_, i) => this.pairsAt(words, i).slice(-1));
  }

  private rareWords({ words }: WordRun): string[] {
    return words
      .filter((word, i) => this.pairsAt(words, i).length === 0 || this.isRare(word[this.form]))
      .map((word) => quoted(word[this.form]));
  }

  /** The pairs that the word at `i` makes with its neighbours in the question. */
  private pairsAt(words: readonly QueryWord[], i: number): string[] {
    const [before, word, next] = [words[i - 1], words[i], words[i + 1]];
    if (!word) return [];
    const pair = (left: QueryWord, right: QueryWord): string[] =>
      makePair(left, right) ? [quoted(pairToken(left[this.form], right[this.form]))] : [];
    return [...(before ? pair(before, word) : []), ...(next ? pair(word, next) : [])];
  }
}
