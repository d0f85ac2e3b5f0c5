import { useCallback, useMemo, useState } from 'react';
import type { PageOrder } from '../api/page-order.js';
import { type Draft, draftOf, operationsOf } from './page-draft.js';

interface Kept {
  /** What the server had when it was begun. */
  readonly over: PageOrder;
  readonly steps: readonly Draft[];
}

/**
 * What a person has arranged, a step at a time. It stands over what the server had then until it is saved or dropped:
 * a newer page order that comes meanwhile is the server's to refuse, and takes nothing away here.
 */
export function usePageDraft(server: PageOrder) {
  const [kept, setKept] = useState<Kept>({ over: server, steps: [] });
  const { steps } = kept;
  const over = steps.length > 0 ? kept.over : server;
  const draft = useMemo(() => steps.at(-1) ?? draftOf(over), [steps, over]);
  const operations = useMemo(() => operationsOf(over, draft), [over, draft]);
  const change = useCallback(
    (next: (before: Draft) => Draft) =>
      setKept((before) => {
        const begun = before.steps.length > 0 ? before.over : server;
        const last = before.steps.at(-1) ?? draftOf(begun);
        const made = next(last);
        return made === last ? before : { over: begun, steps: [...before.steps, made] };
      }),
    [server],
  );
  const undo = useCallback(() => setKept((before) => ({ ...before, steps: before.steps.slice(0, -1) })), []);
  const drop = useCallback(() => setKept((before) => ({ ...before, steps: [] })), []);
  return { over, draft, operations, change, undo, drop, canUndo: steps.length > 0 };
}
