import './words.js';
import { Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportYear } from '../api/types.js';
import { reportYearsQuery } from '../api/yearly-reports.js';
import { formatDate } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { useLanguage } from '../i18n/use-language.js';
import { RequireRole } from '../shell/require-role.js';
import classes from './reports.module.css';

/** Every year with its report, as far as it has come. */
export function YearsScreen() {
  const { t } = useTranslation();
  useTitle(t('reports.title'));
  return (
    <RequireRole role="librarian" also="reporter">
      <div className="page-column">
        <h1 className={classes['title']}>{t('reports.title')}</h1>
        <p className="soft">{t('reports.lead')}</p>
        <Years />
      </div>
    </RequireRole>
  );
}

function Years() {
  const { t } = useTranslation();
  const years = useQuery(reportYearsQuery);
  if (years.isPending) return <Skeleton height={200} mt="lg" />;
  if (years.isError) return <ProblemNotice error={years.error} onRetry={() => void years.refetch()} />;
  const { items, all, unit } = years.data;
  const head = ['year', 'unitsBefore', 'reportOn', ...(all ? (['sent'] as const) : []), 'state'] as const;
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('reports.title')}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            {head.map((name) => (
              <Table.Th key={name} scope="col">
                {t(`reports.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((year) => (
            <YearRow key={year.year} year={year} unit={unit} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function YearRow({ year, unit }: { readonly year: ReportYear; readonly unit: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = String(year.year);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Link to="/reports/$year" params={{ year: name }}>
          {t('reports.yearTitle', { year: name })}
        </Link>
        {unit !== undefined && (
          <>
            <br />
            <Link to="/reports/$year/units/$unit" params={{ year: name, unit }} className="small">
              {t('reports.mine')}
            </Link>
          </>
        )}
      </Table.Th>
      <Table.Td>{formatDate(year.unitsBefore, language)}</Table.Td>
      <Table.Td>{formatDate(year.reportOn, language)}</Table.Td>
      {year.units !== undefined && (
        <Table.Td className="tabular">
          {t('reports.sentOf', { sent: year.sent ?? 0, units: year.units })}
        </Table.Td>
      )}
      <Table.Td>
        {year.versions.length === 0 && <span className="soft">{t('reports.noVersion')}</span>}
        <ul className="plain-list">
          {year.versions.map(({ version, signedAt }) => (
            <li key={version}>
              {signedAt === undefined
                ? t('reports.draft')
                : t('reports.signed', { version, at: formatDate(signedAt, language) })}
            </li>
          ))}
        </ul>
      </Table.Td>
    </Table.Tr>
  );
}
