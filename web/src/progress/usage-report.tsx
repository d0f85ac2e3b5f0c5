import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usageByMonthQuery } from '../api/usage.js';
import { formatMonth, formatNumber } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { lastMonths } from '../document/usage-months.js';
import { useLanguage } from '../i18n/use-language.js';
import { FigureTable } from './figure-table.js';
import classes from './progress.module.css';

const Chart = lazy(() => import('./usage-chart.js'));
const KINDS = ['view', 'read', 'download', 'export'] as const;

/** How often the collection is used, month by month; robots and those who work here are not counted. */
export function UsageReport() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, error, isPending, refetch } = useQuery(usageByMonthQuery);
  const months = (data?.items ?? []).map(({ key, ...counts }) => ({ ...counts, month: key }));
  const [first] = months;
  const sum = (kind: (typeof KINDS)[number]): string =>
    formatNumber(
      months.reduce((all, month) => all + month[kind], 0),
      language,
    );
  return (
    <figure className={classes['figure']}>
      <figcaption>
        <h2>{t('progress.usage')}</h2>
        {first && (
          <p>
            {t('progress.usageSum', {
              views: sum('view'),
              downloads: sum('download'),
              month: formatMonth(first.month, language),
            })}
          </p>
        )}
        {data && !first && <p className="soft">{t('progress.usageNone')}</p>}
      </figcaption>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton height={240} />}
      {first && (
        <>
          <Suspense fallback={<Skeleton height={240} />}>
            <Chart months={lastMonths(months)} />
          </Suspense>
          <FigureTable
            caption={t('progress.usage')}
            file="phusa-luot-dung-theo-thang"
            head={[t('progress.month'), ...KINDS.map((kind) => t(`usage.kind.${kind}`))]}
            rows={months.map((month) => [month.month, ...KINDS.map((kind) => month[kind])])}
            format={(value) =>
              typeof value === 'number' ? formatNumber(value, language) : formatMonth(value, language)
            }
          />
        </>
      )}
      <p className="soft small">{t('usage.how')}</p>
    </figure>
  );
}
