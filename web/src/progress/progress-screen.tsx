import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { progressQuery } from '../api/progress.js';
import { atLeast, sessionQuery } from '../api/session.js';
import type { ProgressReport } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { NoRegisteredWorks } from '../registered-works/no-registered-works.js';
import { ByMonth } from './by-month.js';
import { ByType } from './by-type.js';
import { Forecast } from './forecast.js';
import { RegisteredWorksReport } from './registered-works-report.js';
import { HoldsUp } from './holds-up.js';
import { Indicators } from './indicators.js';
import { ProgressCounts } from './progress-counts.js';
import { UsageReport } from './usage-report.js';
import classes from './progress.module.css';

const Curve = lazy(() => import('./curve.js'));

/** How far the city is from 2030. Strangers see the sums of what anybody may see. */
export function ProgressScreen() {
  const { t } = useTranslation();
  useTitle(t('progress.title'));
  const { data, error, isPending, refetch } = useQuery(progressQuery);
  const { data: session } = useQuery(sessionQuery);
  const staff = atLeast(session?.person, 'librarian');
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
      <p className="small no-print">
        <Link to="/reports">{t('progress.yearly')}</Link>
      </p>
      {isPending ? (
        <Skeleton height={420} mt="lg" />
      ) : data.registeredWorks ? (
        <>
          <RegisteredWorksReport registeredWorks={data.registeredWorks} />
          {staff && <Indicators />}
          <h2 className={classes['section']}>{t('registeredWorks.documents')}</h2>
          <Documents report={data} staff={staff} />
        </>
      ) : (
        <>
          <Forecast report={data} />
          {staff && <NoRegisteredWorks />}
          <Documents report={data} staff={staff} />
          {staff && <Indicators />}
        </>
      )}
    </div>
  );
}

/** What stands in the archive, whatever the lists say. */
function Documents({ report, staff }: { readonly report: ProgressReport; readonly staff: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <ProgressCounts report={report} />
      {report.byMonth.length === 0 ? (
        <Empty title={t('progress.empty')} />
      ) : (
        <>
          {!report.registeredWorks && (
            <Suspense fallback={<Skeleton height={340} />}>
              <Curve report={report} title={t('progress.curve')} />
            </Suspense>
          )}
          <ByMonth report={report} />
          <ByType report={report} />
        </>
      )}
      {staff && <UsageReport />}
      {staff && <HoldsUp report={report} />}
    </>
  );
}
