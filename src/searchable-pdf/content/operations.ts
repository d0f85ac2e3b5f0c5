import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfParser } from '../pdf/pdf-parser.js';
import type { PdfValue } from '../pdf/pdf-objects.js';

/** One step of a content stream: an operator with what stands before it, and the bytes that both take. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
  readonly start: number;
  readonly end: number;
}

const BEGINS_OPERAND = new Set([...'/[(<+-.0123456789'].map((letter) => letter.charCodeAt(0)));
const CONSTANTS: Record<string, PdfValue | undefined> = { true: true, false: false, null: null };
const MAX_OPERANDS = 64;

/**
 * The operations of a page's or form's content. Throws NotUnderstood at the first thing that is not one, and
 * at inline pictures, whose end cannot be known for sure.
 */
export function* operations(content: Buffer): Generator<Operation> {
  const parser = new PdfParser(content, true);
  for (;;) {
    parser.skipSpace();
    if (parser.peek() === -1) return;
    yield operation(parser);
  }
}

function operation(parser: PdfParser): Operation {
  const start = parser.pos;
  const operands: PdfValue[] = [];
  for (;;) {
    parser.skipSpace();
    if (BEGINS_OPERAND.has(parser.peek())) {
      operands.push(parser.value());
      if (operands.length > MAX_OPERANDS) throw new NotUnderstood('content with too many operands');
      continue;
    }
    const operator = parser.word();
    const constant = CONSTANTS[operator];
    if (constant !== undefined || operator === 'null') {
      operands.push(constant ?? null);
      continue;
    }
    if (operator === '') throw new NotUnderstood('content that makes no sense');
    if (operator === 'BI') throw new NotUnderstood('content with an inline picture');
    return { operator, operands, start, end: parser.pos };
  }
}
