import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deskInterestQuery, takeStep } from '../api/interest.js';
import type { InterestCase, InterestReason, InterestState } from '../api/types.js';
import { useAnnounce } from '../common/announcer.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './interest.module.css';
import { SureOfTransfer } from './sure-of-transfer.js';

/** The steps that may come next, as buttons; to refuse and to close, a reason is chosen first. */
export function NextSteps({ found: { id, next } }: { readonly found: InterestCase }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [reason, setReason] = useState<InterestReason>();
  const [note, setNote] = useState('');
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState<'reason' | 'note'>();
  const take = useMutation({
    mutationFn: ({ to, why }: { readonly to: InterestState; readonly why: InterestReason | undefined }) =>
      takeStep(id, { to, ...(why ? { reason: why } : {}), ...(note.trim() ? { note: note.trim() } : {}) }),
    onSuccess: async (moved) => {
      client.setQueryData(deskInterestQuery(id).queryKey, moved);
      announce(t('interest.case.moved', { state: t(`interest.states.${moved.state}`) }));
      await client.invalidateQueries({ queryKey: ['interest', 'desk'] });
    },
  });
  const reasons = next.flatMap((step) => step.reasons);

  function choose(to: InterestState, needs: readonly InterestReason[]) {
    const lacks =
      needs.length > 0 && !reason
        ? 'reason'
        : needs.length > 0 && reason === 'other' && !note.trim()
          ? 'note'
          : undefined;
    setMissing(lacks);
    if (!lacks) take.mutate({ to, why: needs.length > 0 ? reason : undefined });
  }

  return (
    <section className={classes['part']}>
      <h2>{t('interest.case.steps')}</h2>
      {next.length === 0 ? (
        <p className="soft">{t('interest.case.done')}</p>
      ) : (
        <div className={classes['form']}>
          <Textarea
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4000}
            label={t('interest.case.note')}
            value={note}
            error={missing === 'note' ? t('interest.case.needNote') : undefined}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {next
            .filter((step) => step.reasons.length === 0)
            .map(({ to }) => (
              <Button
                key={to}
                loading={take.isPending}
                onClick={() => (to === 'transferred' ? setAsking(true) : choose(to, []))}
              >
                {t(`interest.case.do.${to}`)}
              </Button>
            ))}
          {reasons.length > 0 && (
            <div className={classes['ending']}>
              <NativeSelect
                label={t('interest.case.reason')}
                description={t('interest.case.reasonSeen')}
                value={reason ?? ''}
                error={missing === 'reason' ? t('interest.case.needReason') : undefined}
                data={[
                  { value: '', label: '–' },
                  ...reasons.map((one) => ({ value: one, label: t(`interest.reasons.${one}`) })),
                ]}
                onChange={(event) => setReason(reasons.find((one) => one === event.currentTarget.value))}
              />
              {next
                .filter((step) => step.reasons.length > 0)
                .map(({ to, reasons: needs }) => (
                  <Button
                    key={to}
                    variant="default"
                    loading={take.isPending}
                    onClick={() => choose(to, needs)}
                  >
                    {t(`interest.case.do.${to}`)}
                  </Button>
                ))}
            </div>
          )}
          <SureOfTransfer
            opened={asking}
            onYes={() => choose('transferred', [])}
            onClose={() => setAsking(false)}
          />
          {take.isError && <ProblemNotice error={take.error} />}
          {take.isSuccess && (
            <Notice tone="river" role="status">
              {t('interest.case.saved')}
            </Notice>
          )}
        </div>
      )}
    </section>
  );
}
