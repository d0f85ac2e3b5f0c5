import '../reports/words.js';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchSettings } from '../api/administration.js';
import type { Settings } from '../api/types.js';
import { reportYearsQuery } from '../api/yearly-reports.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './admin.module.css';
import { daysOf } from './day-list.js';
import { DayOfYear } from './day-of-year.js';

const DATES = ['unitsBefore', 'reportOn'] as const;
const REMINDERS = ['remindBefore', 'remindAfter'] as const;

/** When units and the Department report, and when units are reminded; for managers of the Department. */
export function ReportDatesForm({ settings: { report } }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const years = useQuery(reportYearsQuery);
  const [dates, setDates] = useState({
    unitsBefore: report?.unitsBefore ?? '11-15',
    reportOn: report?.reportOn ?? '12-31',
  });
  const [days, setDays] = useState({
    remindBefore: (report?.remindBefore ?? []).join(', '),
    remindAfter: (report?.remindAfter ?? []).join(', '),
  });
  const [remindBefore, remindAfter] = [daysOf(days.remindBefore), daysOf(days.remindAfter)];
  const bad = remindBefore === undefined || remindAfter === undefined;
  const save = useMutation({
    mutationFn: () =>
      patchSettings({
        report: {
          ...dates,
          ...(remindBefore ? { remindBefore } : {}),
          ...(remindAfter ? { remindAfter } : {}),
        },
      }),
    onSuccess: () => client.invalidateQueries(),
  });
  if (years.data?.compiles !== true) return null;
  return (
    <form
      className={classes['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!bad) save.mutate();
      }}
    >
      <h2>{t('reports.dates.title')}</h2>
      <p className="soft small">{t('reports.dates.lead')}</p>
      {DATES.map((name) => (
        <DayOfYear
          key={name}
          label={t(`reports.dates.${name}`)}
          value={dates[name]}
          onChange={(value) => setDates({ ...dates, [name]: value })}
        />
      ))}
      {REMINDERS.map((name) => (
        <TextInput
          key={name}
          label={t(`reports.dates.${name}`)}
          description={t('reports.dates.remindHint')}
          inputMode="numeric"
          value={days[name]}
          error={daysOf(days[name]) === undefined ? t('reports.dates.badDays') : undefined}
          onChange={({ currentTarget }) => setDays({ ...days, [name]: currentTarget.value })}
        />
      ))}
      {save.isError && <ProblemNotice error={save.error} />}
      {save.isSuccess && (
        <Notice tone="river" role="status">
          {t('do.saved')}
        </Notice>
      )}
      <Button type="submit" loading={save.isPending} disabled={bad}>
        {t('do.save')}
      </Button>
    </form>
  );
}
