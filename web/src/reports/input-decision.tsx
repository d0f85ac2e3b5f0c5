import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitInput } from '../api/types.js';
import { acceptInput, returnInput } from '../api/yearly-reports.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './reports.module.css';

/** What the Department does with a report that was sent. */
export function InputDecision({ input }: { readonly input: UnitInput }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const { year, organisationId, revision, state } = input;
  const decide = useMutation({
    mutationFn: (accepted: boolean) =>
      accepted
        ? acceptInput(year, organisationId, revision)
        : returnInput(year, organisationId, revision, reason.trim()),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports'] }),
  });
  if (state !== 'submitted' && state !== 'accepted') return null;
  return (
    <div className={classes['section']}>
      {state === 'submitted' && (
        <Button loading={decide.isPending} onClick={() => decide.mutate(true)}>
          {t('reports.accept')}
        </Button>
      )}
      <form
        className={classes['form']}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (reason.trim() !== '') decide.mutate(false);
        }}
      >
        <Textarea
          label={t('reports.reason')}
          required
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes['actions']}>
          <Button type="submit" variant="default" loading={decide.isPending}>
            {t('reports.giveBack')}
          </Button>
        </div>
      </form>
      {decide.isError && <ProblemNotice error={decide.error} />}
    </div>
  );
}
