import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctStep, deskInterestQuery } from '../api/interest.js';
import type { InterestCase, InterestState } from '../api/types.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './interest.module.css';

interface Props {
  readonly found: InterestCase;
  /** Where it stands when the last step is taken back. */
  readonly to: InterestState;
}

/** Takes the last step back, which was a mistake, and says why. */
export function CorrectStep({ found: { id, state }, to }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const correct = useMutation({
    mutationFn: () => correctStep(id, reason.trim()),
    onSuccess: async (corrected) => {
      client.setQueryData(deskInterestQuery(id).queryKey, corrected);
      announce(t('interest.case.moved', { state: t(`interest.states.${corrected.state}`) }));
      await client.invalidateQueries({ queryKey: ['interest', 'desk'] });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!reason.trim());
    if (reason.trim()) correct.mutate();
  };
  return (
    <details className={classes['correction']}>
      <summary>{t('interest.case.correct')}</summary>
      <form className={classes['form']} onSubmit={send}>
        <p className="small soft">
          {t('interest.case.correctLead', {
            from: t(`interest.states.${state}`),
            to: t(`interest.states.${to}`),
          })}
        </p>
        <Textarea
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          label={t('interest.case.correctWhy')}
          value={reason}
          error={missing ? t('interest.case.needWhy') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {correct.isError && <ProblemNotice error={correct.error} />}
        <Button type="submit" variant="default" loading={correct.isPending}>
          {t('interest.case.doCorrect')}
        </Button>
      </form>
    </details>
  );
}
