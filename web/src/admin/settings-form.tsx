import { Button, Skeleton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { patchSettings, settingsQuery } from '../api/administration.js';
import type { Settings } from '../api/types.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { numberOf } from '../shell/address.js';
import { ContactForm } from './contact-form.js';
import { FixityForm } from './fixity-form.js';
import { QualityForm } from './quality-form.js';
import { ReportDatesForm } from './report-dates-form.js';
import { WeightsForm } from './weights-form.js';
import classes from './admin.module.css';

export function SettingsForm() {
  const settings = useQuery(settingsQuery);
  if (settings.isPending) return <Skeleton height={160} />;
  if (settings.isError)
    return <ProblemNotice error={settings.error} onRetry={() => void settings.refetch()} />;
  return (
    <>
      <Form settings={settings.data} />
      <ContactForm settings={settings.data} />
      <ReportDatesForm settings={settings.data} />
      <QualityForm settings={settings.data} />
      <FixityForm settings={settings.data} />
      <WeightsForm settings={settings.data} />
    </>
  );
}

function Form({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [target, setTarget] = useState(String(settings.target2030 ?? ''));
  const [months, setMonths] = useState(String(settings.forecastMonths ?? ''));
  const save = useMutation({
    mutationFn: () => {
      const forecastMonths = numberOf(months, 1);
      return patchSettings({
        target2030: numberOf(target, 1) ?? null,
        ...(forecastMonths === undefined ? {} : { forecastMonths }),
      });
    },
    onSuccess: () => client.invalidateQueries(),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form className={classes['form']} onSubmit={submit}>
      <TextInput
        label={t('admin.target')}
        type="number"
        min={0}
        value={target}
        onChange={(event) => setTarget(event.currentTarget.value)}
      />
      <TextInput
        label={t('admin.forecastMonths')}
        type="number"
        min={1}
        max={24}
        value={months}
        onChange={(event) => setMonths(event.currentTarget.value)}
      />
      {save.isError && <ProblemNotice error={save.error} />}
      {save.isSuccess && (
        <Notice tone="river" role="status">
          {t('do.saved')}
        </Notice>
      )}
      <Button type="submit" loading={save.isPending}>
        {t('do.save')}
      </Button>
    </form>
  );
}
