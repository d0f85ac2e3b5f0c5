import { useCallback, useState } from 'react';
import { type Drafts, draftsKey, parseDrafts, withDraft, withoutDraft } from './drafts.js';

export interface KeptDrafts {
  readonly drafts: Drafts;
  readonly type: (lineId: string, text: string, version: number) => void;
  readonly drop: (lineId: string) => void;
}

/** Unsaved lines of one page; they outlive a failed request, another page and a reload. */
export function useDrafts(documentId: string, page: number): KeptDrafts {
  const key = draftsKey(documentId, page);
  const [drafts, setDrafts] = useState(() => parseDrafts(localStorage.getItem(key)));
  const change = useCallback(
    (next: (before: Drafts) => Drafts) =>
      setDrafts((before) => {
        const after = next(before);
        if (Object.keys(after).length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  return {
    drafts,
    type: useCallback((id, text, version) => change((all) => withDraft(all, id, text, version)), [change]),
    drop: useCallback((id) => change((all) => withoutDraft(all, id)), [change]),
  };
}
