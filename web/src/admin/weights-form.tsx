import { Button, NumberInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchSettings } from '../api/administration.js';
import { sessionQuery } from '../api/session.js';
import type { Settings } from '../api/types.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useWords } from '../opportunities/use-words.js';
import classes from './admin.module.css';

const PARTS = [
  'readiness',
  'protection',
  'market',
  'pilot',
  'economics',
  'localFit',
  'completeness',
] as const;
type Part = (typeof PARTS)[number];
const WHOLE = 100;

/** How much each part of the score of potential counts; for administrators. */
export function WeightsForm({ settings: { weights } }: { readonly settings: Settings }) {
  const { t } = useWords();
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const [typed, setTyped] = useState<Partial<Record<Part, number>>>({});
  const valueOf = (part: Part): number => typed[part] ?? weights?.[part] ?? 0;
  const sum = PARTS.reduce((total, part) => total + valueOf(part), 0);
  const save = useMutation({
    mutationFn: () =>
      patchSettings({ weights: Object.fromEntries(PARTS.map((part) => [part, valueOf(part)])) }),
    onSuccess: () => client.invalidateQueries(),
  });
  if (session.data?.person?.role !== 'admin') return null;
  return (
    <form
      className={classes['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>{t('weights.title')}</h2>
      <p className="soft small">{t('weights.lead')}</p>
      {PARTS.map((part) => (
        <NumberInput
          key={part}
          label={t(`weights.${part}`)}
          min={0}
          max={WHOLE}
          value={valueOf(part)}
          onChange={(value) => {
            if (typeof value === 'number') setTyped({ ...typed, [part]: value });
          }}
        />
      ))}
      <p role="status" className="small">
        {t('weights.sum', { sum })}
      </p>
      {save.isError && <ProblemNotice error={save.error} />}
      {save.isSuccess && (
        <Notice tone="river" role="status">
          {common('do.saved')}
        </Notice>
      )}
      <Button type="submit" loading={save.isPending} disabled={Math.abs(sum - WHOLE) > 1e-6}>
        {common('do.save')}
      </Button>
    </form>
  );
}
