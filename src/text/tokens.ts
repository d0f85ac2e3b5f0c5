export type TokenKind = 'word' | 'number' | 'code';

/** A word, number or code of a text, in UTF-16 offsets. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** The pieces of a code (`ĐT-2021-07/KQNC` → ĐT, 2021, 07, KQNC); empty for the rest. */
  readonly parts: readonly Token[];
}

/** Letters and digits, joined by signs that codes, dates and numbers use inside. */
const CHUNK = /[\p{L}\p{M}\p{N}]+(?:[-‐‑./_,:&+][\p{L}\p{M}\p{N}]+)*/gu;
const PIECE = /[\p{L}\p{M}\p{N}]+/gu;
const NUMBER = /^\p{Nd}+(?:[.,]\p{Nd}+)*$/u;
const HAS_DIGIT = /\p{Nd}/u;
const HAS_LETTER = /\p{L}/u;
/** Joined capitals without a digit: `CTr-UBND`, `SKHCN/VP`. */
const ACRONYMS = /^\p{Lu}[\p{L}]{0,5}(?:[-/]\p{Lu}[\p{L}]{0,7})+$/u;

/** The words of a text, as search and the verdicts count them: a code is kept whole and in parts. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(CHUNK)) {
    const kind = kindOf(match[0]);
    if (kind === 'word') tokens.push(...piecesOf(match[0], match.index));
    else {
      const parts = kind === 'code' ? piecesOf(match[0], match.index) : [];
      tokens.push(token(match[0], match.index, kind, parts.length > 1 ? parts : []));
    }
  }
  return tokens;
}

function kindOf(chunk: string): TokenKind {
  if (NUMBER.test(chunk)) return 'number';
  if (HAS_DIGIT.test(chunk) && !/[,:]/.test(chunk)) return 'code';
  if (ACRONYMS.test(chunk) && chunk === acronymCase(chunk)) return 'code';
  return 'word';
}

/** Of two names joined by a hyphen (`Hà-Nội`) no part is an acronym; of a code at least one is. */
function acronymCase(chunk: string): string | undefined {
  const pieces = chunk.split(/[-/]/);
  return pieces.some((piece) => piece.length > 1 && piece === piece.toUpperCase()) ? chunk : undefined;
}

function piecesOf(chunk: string, offset: number): Token[] {
  return [...chunk.matchAll(PIECE)].map((piece) =>
    token(piece[0], offset + piece.index, HAS_LETTER.test(piece[0]) ? 'word' : 'number', []),
  );
}

const token = (text: string, start: number, kind: TokenKind, parts: readonly Token[]): Token => ({
  text,
  start,
  end: start + text.length,
  kind,
  parts,
});
