import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisteredWorkProgress } from '../api/types.js';
import { formatMoment } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { Coverage } from './coverage.js';
import { RegisteredWorkCuts } from './registered-work-cuts.js';
import { RegisteredWorkForecast } from './registered-work-forecast.js';
import { RegisteredWorkMonths } from './registered-work-months.js';
import { Stages } from './stages.js';

const Curve = lazy(() => import('./curve.js'));

/** Where we stand over what is to be digitised: shares, the way to 2030, what holds things up, and where. */
export function RegisteredWorksReport({
  registeredWorks,
}: {
  readonly registeredWorks: RegisteredWorkProgress;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { path, pathLikely, byUnit, byHost, byField, byYear, doubtfulMatches } = registeredWorks;
  const shown = pathLikely && pathLikely.target > 0 ? pathLikely : path;
  return (
    <>
      {shown && <RegisteredWorkForecast path={shown} likely={shown === pathLikely} />}
      <Coverage registeredWorks={registeredWorks} />
      <p className="soft small">
        {t('registeredWorks.coverage.counted', { at: formatMoment(registeredWorks.at, language) })}
      </p>
      {path && (
        <p className="no-print">
          <Link to="/registered-works">{t('registeredWorks.toList')}</Link>
          {doubtfulMatches !== undefined && doubtfulMatches > 0 && (
            <>
              {' · '}
              <Link to="/registered-works/matches">
                {t('registeredWorks.matchesWaiting', { count: doubtfulMatches })}
              </Link>
            </>
          )}
        </p>
      )}
      {shown && shown.byMonth.length > 0 && (
        <>
          <Suspense fallback={<Skeleton height={340} />}>
            <Curve report={{ ...shown, target2030: shown.target }} title={t('registeredWorks.curve')} />
          </Suspense>
          <RegisteredWorkMonths path={shown} />
        </>
      )}
      {registeredWorks.waits && registeredWorks.all.states && <Stages registeredWorks={registeredWorks} />}
      {byUnit && (
        <RegisteredWorkCuts title={t('registeredWorks.cuts.byUnit')} file="phusa-theo-don-vi" cuts={byUnit} />
      )}
      {byHost && (
        <RegisteredWorkCuts
          title={t('registeredWorks.cuts.byHost')}
          file="phusa-theo-co-quan"
          cuts={byHost}
        />
      )}
      <RegisteredWorkCuts
        title={t('registeredWorks.cuts.byField')}
        file="phusa-theo-linh-vuc"
        cuts={byField}
      />
      <RegisteredWorkCuts
        title={t('registeredWorks.cuts.byYear')}
        file="phusa-theo-nam"
        cuts={byYear}
        whole
      />
    </>
  );
}
