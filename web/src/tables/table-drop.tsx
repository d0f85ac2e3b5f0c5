import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sendTable, tableQuery } from '../api/tables.js';
import { FileDrop } from './file-drop.js';

/** Takes one table, and goes on to its mapping. */
export function TableDrop() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: sendTable,
    onSuccess: (table) => {
      client.setQueryData(tableQuery(table.id).queryKey, table);
      void client.invalidateQueries({ queryKey: ['tables'], exact: true });
      return navigate({ to: '/tables/$id', params: { id: table.id } });
    },
  });
  return <FileDrop invitation={t('tables.dropHere')} accept=".csv,.tsv,.txt,.xlsx,.xml" sending={sending} />;
}
