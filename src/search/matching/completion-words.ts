import { compactCode, searchWords, startForms } from '../query/words.js';
import type { Completion } from '../port/search-index.js';

const MOST_WORDS = 8;
const LONGEST_TYPED = 200;
const LIKE_CODE = /^(?=.*\d)[a-z\d]{4,}$/;

/** What is being typed: folded words, and the forms of the last one, which is only begun. */
export interface BegunWords {
  readonly whole: readonly string[];
  readonly begun: readonly string[];
  /** All of it as the beginning of a code without its signs; absent where it looks like none. */
  readonly code?: string;
}

/** What a record can complete with. */
export interface Labels {
  readonly title: string;
  readonly people: readonly string[];
  readonly keywords: readonly string[];
  readonly codes: readonly string[];
}

/** Undefined: nothing, or too much, to complete. */
export function begunWords(typed: string): BegunWords | undefined {
  const text = typed.slice(0, LONGEST_TYPED);
  const words = searchWords(text);
  const last = words.at(-1);
  if (last === undefined || words.length > MOST_WORDS) return undefined;
  const compact = compactCode(text);
  return {
    ...(LIKE_CODE.test(compact) ? { code: compact } : {}),
    whole: words.slice(0, -1).map((word) => word.folded),
    begun: [last.folded, startForms(text.slice(last.start, last.end)).folded],
  };
}

/** The labels of these records that hold what was typed, best record first, each once. */
export function completionsOf(
  records: Iterable<{ readonly id: string; readonly labels: Labels }>,
  typed: BegunWords,
  limit: number,
): Completion[] {
  const found = new Map<string, Completion>();
  const add = (completion: Completion, fits = false): void => {
    const { text } = completion;
    if (!found.has(text) && (fits || holds(text, typed))) found.set(text, completion);
  };
  for (const { id, labels } of records) {
    for (const code of labels.codes) add({ text: code, kind: 'code' }, beginsCode(code, typed));
    for (const keyword of labels.keywords) add({ text: keyword, kind: 'keyword' });
    for (const person of labels.people) add({ text: person, kind: 'person' });
    add({ text: labels.title, kind: 'title', documentId: id });
  }
  return [...found.values()].slice(0, limit);
}

function holds(text: string, { whole, begun }: BegunWords): boolean {
  const there = searchWords(text).map((word) => word.folded);
  return (
    whole.every((word) => there.includes(word)) &&
    there.some((word) => begun.some((start) => word.startsWith(start)))
  );
}

const beginsCode = (text: string, { code }: BegunWords): boolean =>
  code !== undefined && compactCode(text).startsWith(code);
