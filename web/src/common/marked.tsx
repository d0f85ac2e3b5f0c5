import { pieces } from './marked-text.js';

interface Props {
  readonly text: string;
  readonly marks: readonly (readonly number[])[];
}

/** Text with its found words in the soft yellow that marks evidence everywhere. */
export function Marked({ text, marks }: Props) {
  return pieces(text, marks).map((piece, i) =>
    piece.marked ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>,
  );
}
