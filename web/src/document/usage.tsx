import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DocumentUsage } from '../api/types.js';
import { usageQuery } from '../api/usage.js';
import { formatMonth, formatNumber } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './description.module.css';
import { useReading } from './reading-context.js';
import { lastMonths } from './usage-months.js';

const KINDS = ['view', 'read', 'download', 'export'] as const;

/** How often the document was used, for those who keep it. */
export default function Usage() {
  const { t } = useTranslation();
  const { record } = useReading();
  const usage = useQuery(usageQuery(record.id));
  return (
    <section className="no-print">
      <h2>{t('usage.title')}</h2>
      {usage.isPending && <Skeleton height={96} />}
      {usage.isError && <ProblemNotice error={usage.error} onRetry={() => void usage.refetch()} />}
      {usage.data && <Figures usage={usage.data} id={record.id} />}
    </section>
  );
}

function Figures({ usage, id }: { readonly usage: DocumentUsage; readonly id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (usage.months.length === 0) return <p className="soft">{t('usage.none')}</p>;
  const months = lastMonths(usage.months);
  const most = Math.max(...months.map(({ view, download }) => view + download));
  return (
    <>
      <p>
        {t('usage.sum', {
          views: formatNumber(usage.total.view, language),
          downloads: formatNumber(usage.total.download, language),
        })}
      </p>
      <div className={classes['usageBars']} aria-hidden="true">
        {months.map(({ month, view, download }) => (
          <span
            key={month}
            title={`${formatMonth(month, language)}: ${String(view)} / ${String(download)}`}
            style={{ blockSize: `${String(Math.max(2, ((view + download) / Math.max(1, most)) * 100))}%` }}
          />
        ))}
      </div>
      <p className={`${classes['usageEnds'] ?? ''} soft small`} aria-hidden="true">
        <span>{formatMonth(months[0]?.month ?? '', language)}</span>
        <span>{formatMonth(months.at(-1)?.month ?? '', language)}</span>
      </p>
      <details>
        <summary>{t('progress.table')}</summary>
        <div className={classes['usageScroll']} role="region" aria-label={t('usage.title')} tabIndex={0}>
          <table className={classes['usageTable']}>
            <caption className="visually-hidden">{t('usage.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('progress.month')}</th>
                {KINDS.map((kind) => (
                  <th key={kind} scope="col">
                    {t(`usage.kind.${kind}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...usage.months].reverse().map((month) => (
                <tr key={month.month}>
                  <th scope="row">{formatMonth(month.month, language)}</th>
                  {KINDS.map((kind) => (
                    <td key={kind} className="tabular">
                      {formatNumber(month[kind], language)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <p className="soft small">{t('usage.how')}</p>
      <p className="small">
        <a href={`/api/v1/documents/${encodeURIComponent(id)}/usage?format=csv`} download>
          {t('do.csv')}
        </a>
      </p>
    </>
  );
}
