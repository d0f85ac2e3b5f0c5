import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { progressQuery } from '../api/progress.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { ByMonth } from './by-month.js';
import { ByType } from './by-type.js';
import { Forecast } from './forecast.js';
import { HoldsUp } from './holds-up.js';
import { ProgressCounts } from './progress-counts.js';
import classes from './progress.module.css';

const Curve = lazy(() => import('./curve.js'));

export function ProgressScreen() {
  const { t } = useTranslation();
  useTitle(t('progress.title'));
  return (
    <RequireRole role="librarian">
      <Report />
    </RequireRole>
  );
}

function Report() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(progressQuery);
  if (error) {
    return (
      <div className="page-column">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <div className="page-column">
      <h1 className={classes['title']}>{t('progress.title')}</h1>
      {isPending ? (
        <Skeleton height={420} mt="lg" />
      ) : (
        <>
          <Forecast report={data} />
          <ProgressCounts report={data} />
          {data.byMonth.length === 0 ? (
            <Empty title={t('progress.empty')} />
          ) : (
            <>
              <Suspense fallback={<Skeleton height={340} />}>
                <Curve report={data} />
              </Suspense>
              <ByMonth report={data} />
              <ByType report={data} />
            </>
          )}
          <HoldsUp report={data} />
        </>
      )}
    </div>
  );
}
