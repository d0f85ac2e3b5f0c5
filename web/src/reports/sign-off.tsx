import { Button, Checkbox, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearlyReport } from '../api/types.js';
import { signOffReport } from '../api/yearly-reports.js';
import { ProblemNotice } from '../common/problem-notice.js';
import classes from './reports.module.css';

interface Props {
  readonly report: YearlyReport;
  readonly unsaved: boolean;
}

/** Signing off cannot be taken back: it is asked twice, and says what it does. */
export function SignOff({ report, unsaved }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [sure, setSure] = useState(false);
  const sign = useMutation({
    mutationFn: () => signOffReport(report.year, report.revision ?? 0),
    onSuccess: async () => {
      setAsked(false);
      // all but the draft, which is there no more
      await client.invalidateQueries({
        queryKey: ['reports'],
        predicate: ({ queryKey }) => queryKey.at(-1) !== 'draft',
      });
    },
  });
  return (
    <div className={classes['section']}>
      {unsaved && <p className={classes['late']}>{t('reports.unsaved')}</p>}
      <Button disabled={unsaved} onClick={() => setAsked(true)}>
        {t('reports.signOff')}
      </Button>
      <Modal
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('reports.signOffTitle', { year: report.year })}
        closeButtonProps={{ 'aria-label': t('do.close') }}
      >
        <p>{t('reports.signOffHint')}</p>
        <Checkbox
          mt="md"
          mb="md"
          label={t('reports.signOffSure')}
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
        {sign.isError && <ProblemNotice error={sign.error} />}
        <Button disabled={!sure} loading={sign.isPending} onClick={() => sign.mutate()}>
          {t('reports.signOff')}
        </Button>
      </Modal>
    </div>
  );
}
