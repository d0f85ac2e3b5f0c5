/** A piece of a question between spaces and quotes, before its words are looked at. */
export interface QueryPiece {
  readonly kind: 'words' | 'phrase' | 'or';
  readonly text: string;
  readonly without: boolean;
  /** `author` in `author:"Nguyễn Văn An"`. */
  readonly name?: string;
  /** Ends in `*`. */
  readonly open: boolean;
}

const QUOTES = '"“”„«»';
const PIECE = new RegExp(
  `(?<minus>(?<=^|\\s)[-−–])?(?:(?<name>[\\p{L}\\p{M}]{1,20}):)?` +
    `(?:[${QUOTES}](?<phrase>[^${QUOTES}]*)(?:[${QUOTES}]|$)|(?<word>[^\\s${QUOTES}]+))`,
  'gu',
);

/** Cuts a question into pieces; anything odd is left as words for the next step to make sense of. */
export function splitQuery(text: string): QueryPiece[] {
  const pieces: QueryPiece[] = [];
  for (const { groups } of text.matchAll(PIECE)) {
    const phrase = groups?.['phrase'];
    const word = groups?.['word'] ?? '';
    const name = groups?.['name'];
    const without = groups?.['minus'] !== undefined;
    if (word === 'OR' || word === '|' || word === '||') {
      pieces.push({ kind: 'or', text: word, without: false, open: false });
      continue;
    }
    pieces.push({
      kind: phrase === undefined ? 'words' : 'phrase',
      text: phrase ?? word,
      without,
      open: phrase === undefined && word.endsWith('*'),
      ...(name === undefined ? {} : { name }),
    });
  }
  return pieces;
}
