import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldingProgress } from '../api/types.js';
import { formatMoment } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { Coverage } from './coverage.js';
import { HoldingCuts } from './holding-cuts.js';
import { HoldingForecast } from './holding-forecast.js';
import { HoldingMonths } from './holding-months.js';
import { Stages } from './stages.js';

const Curve = lazy(() => import('./curve.js'));

/** Where we stand over what is to be digitised: shares, the way to 2030, what holds things up, and where. */
export function HoldingsReport({ holdings }: { readonly holdings: HoldingProgress }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { path, pathLikely, byUnit, byHost, byField, byYear, doubtfulMatches } = holdings;
  const shown = pathLikely && pathLikely.target > 0 ? pathLikely : path;
  return (
    <>
      {shown && <HoldingForecast path={shown} likely={shown === pathLikely} />}
      <Coverage holdings={holdings} />
      <p className="soft small">
        {t('holdings.coverage.counted', { at: formatMoment(holdings.at, language) })}
      </p>
      {path && (
        <p className="no-print">
          <Link to="/holdings">{t('holdings.toList')}</Link>
          {doubtfulMatches !== undefined && doubtfulMatches > 0 && (
            <>
              {' · '}
              <Link to="/holdings/matches">{t('holdings.matchesWaiting', { count: doubtfulMatches })}</Link>
            </>
          )}
        </p>
      )}
      {shown && shown.byMonth.length > 0 && (
        <>
          <Suspense fallback={<Skeleton height={340} />}>
            <Curve report={{ ...shown, target2030: shown.target }} title={t('holdings.curve')} />
          </Suspense>
          <HoldingMonths path={shown} />
        </>
      )}
      {holdings.waits && holdings.all.states && <Stages holdings={holdings} />}
      {byUnit && <HoldingCuts title={t('holdings.cuts.byUnit')} file="phusa-theo-don-vi" cuts={byUnit} />}
      {byHost && <HoldingCuts title={t('holdings.cuts.byHost')} file="phusa-theo-co-quan" cuts={byHost} />}
      <HoldingCuts title={t('holdings.cuts.byField')} file="phusa-theo-linh-vuc" cuts={byField} />
      <HoldingCuts title={t('holdings.cuts.byYear')} file="phusa-theo-nam" cuts={byYear} />
    </>
  );
}
