import { Button, Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawalQuery, withdrawList } from '../api/registered-works.js';
import type { RegisteredWorkImport } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { WithdrawalCounts } from './withdrawal-counts.js';

/** Takes a wrong list back as a whole, once it was said how many registered works go and how many stay. */
export function WithdrawList({ list }: { readonly list: Pick<RegisteredWorkImport, 'id' | 'name'> }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <section aria-labelledby="withdraw" className="no-print">
      <h2 id="withdraw">{t('registeredWorks.withdrawal.title')}</h2>
      <p className="soft">{t('registeredWorks.withdrawal.hint')}</p>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('registeredWorks.withdrawal.ask')}
      </Button>
      <Modal
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('registeredWorks.withdrawal.sure', { name: list.name })}
        closeButtonProps={{ 'aria-label': t('do.close') }}
      >
        {asked && <Sure id={list.id} onDone={() => setAsked(false)} />}
      </Modal>
    </section>
  );
}

function Sure({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = useQuery(withdrawalQuery(id));
  const withdraw = useMutation({
    mutationFn: (goes: number) => withdrawList(id, goes),
    onSuccess: async () => {
      onDone();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['registeredWorks'] }),
        client.invalidateQueries({ queryKey: ['progress'] }),
      ]);
    },
    // other numbers than those that were seen: they are shown anew
    onError: () => refetch(),
  });
  if (isPending) return <Skeleton height={120} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <WithdrawalCounts withdrawal={data} />
      <p className="soft small">{t('registeredWorks.withdrawal.kept')}</p>
      {withdraw.isError && <ProblemNotice error={withdraw.error} />}
      <Button color="red" mt="md" loading={withdraw.isPending} onClick={() => withdraw.mutate(data.goes)}>
        {t('registeredWorks.withdrawal.do', { count: data.goes })}
      </Button>
    </>
  );
}
