import type { FieldName } from '../../shared/field-names.js';
import { fieldValueProblem } from '../../shared/field-values.js';

interface Candidate {
  readonly value: unknown;
  readonly printed: string;
}

/** A line or two; whoever wants more of the page reads it there. */
const LONGEST = 300;
/** Fields whose values are a passage. */
const PASSAGES: ReadonlySet<FieldName> = new Set<FieldName>(['abstract']);

/**
 * The candidates that a person could choose: values of the field's kind, of letters or figures, that say something else than
 * the value and than each other. What differs in case, spaces or punctuation alone is the same.
 */
export function worthChoosing<C extends Candidate>(
  name: FieldName,
  entry: Candidate,
  candidates: readonly C[],
): C[] {
  const said = new Set([sayingOf(entry)]);
  return candidates.filter((candidate) => {
    const saying = sayingOf(candidate);
    if (said.has(saying) || !isValue(name, candidate, saying)) return false;
    said.add(saying);
    return true;
  });
}

function isValue(name: FieldName, { value }: Candidate, saying: string): boolean {
  if (saying === '' || fieldValueProblem(name, value)) return false;
  const text = textOf(value);
  if (text.length > LONGEST && !PASSAGES.has(name)) return false;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters >= text.replace(/\s/g, '').length / 2;
}

/** What a value says, whatever its case and punctuation; its tones count. */
const sayingOf = ({ value }: Candidate): string =>
  textOf(value)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value)
    .filter((part) => typeof part === 'string')
    .join(' ');
}
