import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearlyReport } from '../api/types.js';
import { reportQuery } from '../api/yearly-reports.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { PrintDocumentView } from './print-document-view.js';
import { ReportForm } from './report-form.js';
import classes from './reports.module.css';
import { SignOff } from './sign-off.js';

/** The open version: what it lacks, its words, what it would say, and the way to sign it off. */
export function DraftReport({ year, compiles }: { readonly year: number; readonly compiles: boolean }) {
  const { t } = useTranslation();
  const draft = useQuery({ ...reportQuery(year, 'draft'), refetchOnWindowFocus: false });
  return (
    <section className={classes['section']}>
      <h2>{t('reports.draft')}</h2>
      {draft.isPending && <Skeleton height={300} />}
      {draft.isError && <ProblemNotice error={draft.error} onRetry={() => void draft.refetch()} />}
      {draft.data && <Draft report={draft.data} compiles={compiles} />}
    </section>
  );
}

function Draft({ report, compiles }: { readonly report: YearlyReport; readonly compiles: boolean }) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const { year, missing = [], missingUnits = [], texts } = report;
  return (
    <>
      {missing.length > 0 && (
        <>
          <h3>{t('reports.missing')}</h3>
          <ul className={classes['missing']}>
            {missing.map((one) => (
              <li key={one}>{t(`reports.missingOf.${one}`, { names: missingUnits.join('; ') })}</li>
            ))}
          </ul>
        </>
      )}
      {compiles && texts && (
        <ReportForm key={report.revision} report={report} texts={texts} onWriting={setWriting} />
      )}
      <h3>{t('reports.preview')}</h3>
      <div className={classes['actions']}>
        {(['pdf', 'docx'] as const).map((format) => (
          <a
            key={format}
            href={`/api/v1/progress/reports/${String(year)}/files/${format}?state=draft`}
            download
          >
            {t('reports.downloadDraft', { format: format.toUpperCase() })}
          </a>
        ))}
      </div>
      <PrintDocumentView report={report} />
      {compiles && <SignOff report={report} unsaved={writing} />}
    </>
  );
}
