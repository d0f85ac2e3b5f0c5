import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportTexts, YearlyReport } from '../api/types.js';
import { writeReport } from '../api/yearly-reports.js';
import { useAnnounce } from '../common/announcer.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './reports.module.css';

const LINES = ['superior', 'agency', 'number', 'place', 'signsFor', 'signerTitle', 'signer'] as const;
const LISTS = ['addressees', 'recipients'] as const;
const PROSE = ['introduction', 'assessment', 'difficulties', 'proposals'] as const;

interface Props {
  readonly report: YearlyReport;
  readonly texts: ReportTexts;
  readonly onWriting: (writing: boolean) => void;
}

/** The words that persons write, and the outer form. */
export function ReportForm({ report, texts, onWriting }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [typed, setTyped] = useState(texts);
  const save = useMutation({
    mutationFn: () =>
      writeReport(report.year, report.revision ?? 0, {
        ...typed,
        addressees: typed.addressees.map((line) => line.trim()).filter(Boolean),
        recipients: typed.recipients.map((line) => line.trim()).filter(Boolean),
      }),
    onSuccess: async () => {
      onWriting(false);
      announce(t('do.saved'));
      await client.invalidateQueries({ queryKey: ['reports'] });
    },
  });
  function change(changed: Partial<ReportTexts>) {
    onWriting(true);
    setTyped({ ...typed, ...changed });
  }
  return (
    <form
      className={classes['form']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h3>{t('reports.write')}</h3>
      {PROSE.map((name) => (
        <Textarea
          key={name}
          label={t(`reports.${name}`)}
          autosize
          minRows={3}
          maxLength={20_000}
          value={typed[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
      <details>
        <summary>{t('reports.form')}</summary>
        <div className={classes['form']}>
          {LISTS.map((name) => (
            <Textarea
              key={name}
              label={t(`reports.${name}`)}
              autosize
              minRows={2}
              value={typed[name].join('\n')}
              onChange={(event) => change({ [name]: event.currentTarget.value.split('\n') })}
            />
          ))}
        </div>
      </details>
      <div className={classes['pair']}>
        {LINES.map((name) => (
          <TextInput
            key={name}
            label={t(`reports.${name}`)}
            maxLength={name === 'number' ? 60 : name === 'place' ? 100 : 300}
            value={typed[name]}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
          />
        ))}
        <TextInput
          type="date"
          label={t('reports.date')}
          value={typed.date}
          onChange={(event) => change({ date: event.currentTarget.value })}
        />
      </div>
      {save.isError && <ProblemNotice error={save.error} />}
      <div className={classes['actions']}>
        <Button type="submit" loading={save.isPending}>
          {t('do.save')}
        </Button>
      </div>
    </form>
  );
}
