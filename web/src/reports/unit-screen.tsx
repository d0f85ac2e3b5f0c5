import './words.js';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportYearsQuery, unitInputQuery } from '../api/yearly-reports.js';
import { formatDate } from '../common/format.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { useLanguage } from '../i18n/use-language.js';
import { RequireRole } from '../shell/require-role.js';
import { InputDecision } from './input-decision.js';
import { InputForm } from './input-form.js';
import classes from './reports.module.css';

const route = getRouteApi('/reports/$year/units/$unit');

/** What one unit sends for a year. */
export function UnitScreen() {
  const { t } = useTranslation();
  const { year } = route.useParams();
  useTitle(t('reports.yearTitle', { year }));
  return (
    <RequireRole role="librarian" also="reporter">
      <div className="page-column">
        <p className="small no-print">
          <Link to="/reports/$year" params={{ year }}>
            {t('reports.yearTitle', { year })}
          </Link>
        </p>
        <Unit />
      </div>
    </RequireRole>
  );
}

function Unit() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { year, unit } = route.useParams();
  const input = useQuery(unitInputQuery(Number(year), unit));
  const years = useQuery(reportYearsQuery);
  if (input.isError)
    return (
      <>
        <h1 className={classes['title']}>{t('reports.mine')}</h1>
        <ProblemNotice error={input.error} onRetry={() => void input.refetch()} />
      </>
    );
  if (input.isPending || years.isPending)
    return (
      <>
        <h1 className={classes['title']}>{t('reports.unit')}</h1>
        <Skeleton height={400} mt="lg" />
      </>
    );
  const { name, state, late, before, reason } = input.data;
  const writable = state === 'none' || state === 'draft' || state === 'returned';
  const writes = years.data?.unit === unit || years.data?.compiles === true;
  return (
    <>
      <h1 className={classes['title']}>{name}</h1>
      <p>
        {t(`reports.states.${state}`)}
        {late && <span className={classes['late']}>, {t('reports.late')}</span>}.{' '}
        <span className="soft">{t('reports.before', { at: formatDate(before, language) })}</span>
      </p>
      {state === 'returned' && reason !== undefined && (
        <Notice tone="amber">{t('reports.returned', { reason })}</Notice>
      )}
      <InputForm key={input.data.revision} input={input.data} closed={!writable || !writes} />
      {years.data?.compiles === true && <InputDecision input={input.data} />}
    </>
  );
}
