import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listQuery, sendList } from '../api/registered-works.js';
import { FileDrop } from '../tables/file-drop.js';

/** Takes one registration list, and goes on to its mapping. */
export function ListDrop() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const sending = useMutation({
    mutationFn: sendList,
    onSuccess: (list) => {
      client.setQueryData(listQuery(list.id).queryKey, list);
      void client.invalidateQueries({ queryKey: ['registeredWorks', 'lists'], exact: true });
      return navigate({ to: '/registered-works/lists/$id', params: { id: list.id } });
    },
  });
  return (
    <FileDrop
      invitation={t('registeredWorks.lists.dropHere')}
      accept=".csv,.tsv,.txt,.xlsx"
      sending={sending}
    />
  );
}
