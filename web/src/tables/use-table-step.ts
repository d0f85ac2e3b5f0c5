import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tableQuery } from '../api/tables.js';
import type { TableImport } from '../api/types.js';

/**
 * Starts an import, stops it or goes on with it. Where the answer is lost, or somebody else was quicker, what stands at
 * the server is shown: nobody is left before a button that can only be refused.
 */
export function useTableStep(id: string, step: (id: string) => Promise<TableImport>) {
  const client = useQueryClient();
  const { queryKey } = tableQuery(id);
  return useMutation({
    mutationFn: () => step(id),
    scope: { id: `table-${id}` }, // after what was chosen last has arrived
    onSuccess: async (table) => {
      // what was asked before must not undo it by arriving late
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, table);
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
}
