import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { indicatorsQuery } from '../api/registered-works.js';
import { atLeast, sessionQuery } from '../api/session.js';
import type { Indicator } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { IndicatorForm } from './indicator-form.js';
import classes from './progress.module.css';

/** The programme’s indicators beside their targets; what nobody knows says so. */
export function Indicators() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(indicatorsQuery);
  const { data: session } = useQuery(sessionQuery);
  return (
    <div className={classes['figure']}>
      <h2>{t('registeredWorks.indicators.title')}</h2>
      {error ? (
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton height={240} />
      ) : (
        <>
          <Table indicators={data.items} />
          {atLeast(session?.person, 'manager') && <IndicatorForm indicators={data.items} />}
        </>
      )}
    </div>
  );
}

function Table({ indicators }: { readonly indicators: readonly Indicator[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const language = useLanguage();
  const shown = (value: number, { unit }: Indicator): string =>
    `${formatNumber(value, language, 1)}${unit === 'percent' ? ' %' : ''}`;
  const target = (of: Indicator['target2025'], indicator: Indicator): string => {
    if (!of) return t('registeredWorks.indicators.noTarget');
    const value = shown(of.value, indicator);
    return of.over ? t('registeredWorks.indicators.over', { value }) : value;
  };
  return (
    <div
      className={classes['indicators']}
      role="region"
      aria-label={t('registeredWorks.indicators.title')}
      tabIndex={0}
    >
      <table className={classes['table']}>
        <thead>
          <tr>
            {(['name', 'target2025', 'target2030', 'latest', 'source'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`registeredWorks.indicators.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => {
            const latest = indicator.values.at(-1);
            return (
              <tr key={indicator.key}>
                <th scope="row">{label('registeredWorks.indicators.key', indicator.key)}</th>
                <td>{target(indicator.target2025, indicator)}</td>
                <td>{target(indicator.target2030, indicator)}</td>
                <td>
                  {indicator.now !== undefined
                    ? shown(indicator.now, indicator)
                    : latest
                      ? `${shown(latest.value, indicator)} (${String(latest.year)})`
                      : t('registeredWorks.indicators.unknown')}
                </td>
                <td>
                  {indicator.now !== undefined ? t('registeredWorks.indicators.counted') : latest?.source}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
