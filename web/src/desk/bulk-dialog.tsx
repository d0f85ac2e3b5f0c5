import './words.js';
import { Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { askBulkChange, bulkChangeQuery } from '../api/bulk-changes.js';
import type { NewBulkChange, TableQuery } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { BulkForm } from './bulk-form.js';
import { BulkProgress } from './bulk-progress.js';
import type { Selection } from './selection.js';

interface Props {
  /** One that was asked for; without it there is a form. */
  readonly change: string | undefined;
  readonly selection: Selection;
  readonly query: TableQuery;
  readonly onAsked: (id: string) => void;
  readonly onClose: () => void;
}

/** Asks what to do, shows what would happen, then does it; closing it stops nothing. */
export default function BulkDialog({ change, selection, query, onAsked, onClose }: Props) {
  const { t } = useTranslation();
  const ask = useMutation({
    mutationFn: (body: NewBulkChange) => askBulkChange(body),
    onSuccess: ({ id }) => onAsked(id),
  });
  const { sort: _sort, direction: _direction, ...matching } = query;
  const named = selection === 'all' ? { matching } : { documents: [...selection.ids] };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('deskTable.bulkTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      {change === undefined ? (
        <>
          <BulkForm waiting={ask.isPending} onAsk={(act) => ask.mutate({ ...act, ...named })} />
          {ask.isError && <ProblemNotice error={ask.error} />}
        </>
      ) : (
        <Shown id={change} />
      )}
    </Modal>
  );
}

function Shown({ id }: { readonly id: string }) {
  const change = useQuery(bulkChangeQuery(id));
  if (change.isPending) return <Skeleton height={160} />;
  if (change.isError) return <ProblemNotice error={change.error} onRetry={() => void change.refetch()} />;
  return <BulkProgress change={change.data} />;
}
