import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeTable, tableQuery } from '../api/tables.js';
import type { TableChange, TableColumn, TableImport } from '../api/types.js';
import { tableScope } from './use-table-step.js';

/** Changes how a table is read or mapped; what is chosen stands at once, the preview follows. */
export function useTableChange(table: TableImport) {
  const client = useQueryClient();
  const { queryKey } = tableQuery(table.id);
  const mutationKey = ['table', table.id];
  const { mutate, isPending, error } = useMutation({
    mutationKey,
    mutationFn: (change: TableChange) => changeTable(table.id, change),
    scope: { id: tableScope(table.id) },
    onMutate: ({ mapping, defaults }) => {
      client.setQueryData(
        queryKey,
        (known) =>
          known && {
            ...known,
            ...(defaults ? { defaults } : {}),
            ...(mapping ? { columns: known.columns.map((column, i) => ({ ...column, ...mapping[i] })) } : {}),
          },
      );
    },
    onSuccess: (changed) => {
      // the answer to an earlier choice must not undo a later one that is on its way
      if (client.isMutating({ mutationKey }) <= 1) client.setQueryData(queryKey, changed);
    },
    onError: () => void client.invalidateQueries({ queryKey }),
  });
  const mapColumn = (index: number, change: Partial<Pick<TableColumn, 'field' | 'split'>>): void =>
    mutate({
      mapping: table.columns.map(({ field, split }, i) =>
        i === index ? { field, split, ...change } : { field, split },
      ),
    });
  return { change: mutate, mapColumn, isPending, error };
}
