import { Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unitStatesQuery } from '../api/yearly-reports.js';
import { Empty } from '../common/empty.js';
import { formatDate } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './reports.module.css';

/** Who has sent and who has not; a unit sees itself. */
export function UnitStates({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const units = useQuery(unitStatesQuery(year));
  return (
    <section className={classes['section']}>
      <h2>{t('reports.units')}</h2>
      {units.isPending && <Skeleton height={120} />}
      {units.isError && <ProblemNotice error={units.error} onRetry={() => void units.refetch()} />}
      {units.data?.items.length === 0 && (
        <Empty title={t('reports.noUnits')} hint={t('reports.noUnitsHint')} />
      )}
      {units.data && units.data.items.length > 0 && (
        <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('reports.units')}>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('reports.unit')}</Table.Th>
                <Table.Th scope="col">{t('reports.state')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {units.data.items.map(({ organisationId, name, state, late, submittedAt, submitter }) => (
                <Table.Tr key={organisationId}>
                  <Table.Th scope="row">
                    <Link
                      to="/reports/$year/units/$unit"
                      params={{ year: String(year), unit: organisationId }}
                    >
                      {name}
                    </Link>
                  </Table.Th>
                  <Table.Td>
                    {t(`reports.states.${state}`)}
                    {late && <span className={classes['late']}>, {t('reports.late')}</span>}
                    {submittedAt && (
                      <span className="soft small">
                        {' '}
                        (
                        {t('reports.submittedBy', { name: submitter, at: formatDate(submittedAt, language) })}
                        )
                      </span>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
