import './words.js';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportYearsQuery } from '../api/yearly-reports.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { DraftReport } from './draft-report.js';
import classes from './reports.module.css';
import { SignedReports } from './signed-reports.js';
import { UnitStates } from './unit-states.js';
import { WaitingUnits } from './waiting-units.js';

const route = getRouteApi('/reports/$year');

/** One year: what units sent, the draft, and what was signed. */
export function YearScreen() {
  const { t } = useTranslation();
  const { year } = route.useParams();
  useTitle(t('reports.yearTitle', { year }));
  return (
    <RequireRole role="librarian" also="reporter">
      <div className="page-column">
        <p className="small no-print">
          <Link to="/reports">{t('reports.all')}</Link>
        </p>
        <h1 className={classes['title']}>{t('reports.yearTitle', { year })}</h1>
        <Year year={Number(year)} />
      </div>
    </RequireRole>
  );
}

function Year({ year }: { readonly year: number }) {
  const years = useQuery(reportYearsQuery);
  if (years.isPending) return <Skeleton height={300} mt="lg" />;
  if (years.isError) return <ProblemNotice error={years.error} onRetry={() => void years.refetch()} />;
  const { all, compiles, items } = years.data;
  const versions = items.find((one) => one.year === year)?.versions ?? [];
  const signed = versions.filter(({ state }) => state === 'signed');
  const open = signed.length === 0 || versions.some(({ state }) => state === 'draft');
  return (
    <>
      {open && <WaitingUnits year={year} all={all} />}
      <UnitStates year={year} />
      {all && open && <DraftReport year={year} compiles={compiles} />}
      <SignedReports year={year} versions={signed} correctable={compiles && !open} empty={!all} />
    </>
  );
}
