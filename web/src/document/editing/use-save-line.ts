import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { correctLine, pageQuery } from '../../api/pages.js';
import { ApiProblem } from '../../api/problem.js';
import type { LineConflict, PageRecord } from '../../api/types.js';

interface Saving {
  readonly lineId: string;
  readonly text: string;
  readonly version: number;
}

export interface FoundConflict {
  readonly conflict: LineConflict;
  /** The page's version now: chosen against it. */
  readonly version: number;
}

/** Saves one line at a time; what is refused, and why, is kept by line. */
export function useSaveLine(documentId: string, page: number, onSaved: (lineId: string) => void) {
  const client = useQueryClient();
  const [conflicts, setConflicts] = useState<Readonly<Record<string, FoundConflict>>>({});
  const save = useMutation({
    mutationFn: ({ lineId, text, version }: Saving) =>
      correctLine(documentId, page, version, { id: lineId, text }),
    onSuccess: (saved: PageRecord, { lineId }) => {
      settle(lineId);
      onSaved(lineId);
      client.setQueryData(pageQuery(documentId, page).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['documents', 'history', documentId, page] });
      void client.invalidateQueries({ queryKey: ['documents', 'one', documentId] });
    },
    onError: (error, { lineId }) => {
      const found = conflictOf(error, lineId);
      if (found) setConflicts((all) => ({ ...all, [lineId]: found }));
    },
  });
  function settle(lineId: string): void {
    setConflicts(({ [lineId]: _, ...rest }) => rest);
  }
  const failed = save.isError && !conflictOf(save.error, save.variables.lineId) ? save : undefined;
  return {
    conflicts,
    settle,
    save: save.mutate,
    saving: save.isPending ? save.variables.lineId : undefined,
    failure: failed && { lineId: failed.variables?.lineId, error: failed.error },
  };
}

function conflictOf(error: unknown, lineId: string): FoundConflict | undefined {
  if (!(error instanceof ApiProblem) || error.problem.code !== 'lineChanged') return undefined;
  const { conflicts = [], version = 0 } = error.problem;
  const conflict = conflicts.find(({ id }) => id === lineId);
  return conflict && { conflict, version };
}
