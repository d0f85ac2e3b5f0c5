import { Button, Skeleton, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportVersion } from '../api/types.js';
import { correctReport, reportQuery } from '../api/yearly-reports.js';
import { Empty } from '../common/empty.js';
import { formatBytes, formatDate } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { PrintDocumentView } from './print-document-view.js';
import classes from './reports.module.css';

interface Props {
  readonly year: number;
  readonly versions: readonly ReportVersion[];
  readonly correctable: boolean;
  /** Whether to say that there is none yet. */
  readonly empty: boolean;
}

/** What was signed, each version with its files. */
export function SignedReports({ year, versions, correctable, empty }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [newest] = versions;
  if (!newest) return empty ? <Empty title={t('reports.notYet')} hint={t('reports.notYetHint')} /> : null;
  return (
    <section className={classes['section']}>
      <h2>{t('reports.versions')}</h2>
      <ul className="plain-list">
        {versions.map(({ version, signer, signedAt, correction, files = [] }) => (
          <li key={version}>
            <p>
              {t('reports.signedBy', { version, signer, at: signedAt ? formatDate(signedAt, language) : '' })}
            </p>
            {correction && <p className="soft small">{correction}</p>}
            <ul className="plain-list">
              {files.map(({ format, href, bytes, sha256 }) => (
                <li key={format}>
                  <a href={href} download>
                    {t('reports.download', { format: format.toUpperCase() })}
                  </a>{' '}
                  <span className="soft small">
                    {formatBytes(bytes, language)}, {t('reports.hash', { hash: sha256 })}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {correctable && <Correction year={year} />}
      <h3>{t('reports.preview')}</h3>
      <Signed year={year} version={newest.version} />
    </section>
  );
}

function Signed({ year, version }: { readonly year: number; readonly version: number }) {
  const report = useQuery(reportQuery(year, version));
  if (report.isPending) return <Skeleton height={300} />;
  if (report.isError) return <ProblemNotice error={report.error} onRetry={() => void report.refetch()} />;
  return <PrintDocumentView report={report.data} />;
}

function Correction({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const begin = useMutation({
    mutationFn: () => correctReport(year, reason.trim()),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports'] }),
  });
  return (
    <details className="no-print">
      <summary>{t('reports.correct')}</summary>
      <form
        className={classes['form']}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (reason.trim() !== '') begin.mutate();
        }}
      >
        <p className="soft small">{t('reports.correctHint')}</p>
        <Textarea
          label={t('reports.correctReason')}
          required
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {begin.isError && <ProblemNotice error={begin.error} />}
        <div className={classes['actions']}>
          <Button type="submit" variant="default" loading={begin.isPending}>
            {t('reports.correct')}
          </Button>
        </div>
      </form>
    </details>
  );
}
