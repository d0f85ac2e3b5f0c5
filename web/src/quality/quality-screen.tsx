import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { samplesQuery } from '../api/samples.js';
import type { Samples } from '../api/types.js';
import { Empty } from '../common/empty.js';
import { Notice } from '../common/notice.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { RequireRole } from '../shell/require-role.js';
import { DrawForm } from './draw-form.js';
import { OpenSample } from './open-sample.js';
import { SampleHistory } from './sample-history.js';
import classes from './quality.module.css';

const route = getRouteApi('/batches/$batch/quality');

export function QualityScreen() {
  const { t } = useTranslation();
  useTitle(t('quality.name'));
  return (
    <RequireRole role="librarian">
      <div className="page-column">
        <Quality />
      </div>
    </RequireRole>
  );
}

/** How good a batch is, measured: draw, check, decide. */
function Quality() {
  const { batch } = route.useParams();
  const { t } = useTranslation();
  const samples = useQuery(samplesQuery(batch));
  if (samples.isError)
    return (
      <div className={classes['quality']}>
        <h1>{t('quality.name')}</h1>
        <ProblemNotice error={samples.error} onRetry={() => void samples.refetch()} />
      </div>
    );
  if (samples.isPending)
    return (
      <div className={classes['quality']} aria-busy="true">
        <h1>{t('quality.name')}</h1>
        <Skeleton height={240} mt="lg" />
      </div>
    );
  return <Shown samples={samples.data} />;
}

function Shown({ samples }: { readonly samples: Samples }) {
  const { t } = useTranslation();
  const { batchId, name, outcome, items, population } = samples;
  const open = items.find(({ closed }) => !closed);
  return (
    <div className={classes['quality']}>
      <header>
        <h1 lang="vi">{t('quality.title', { name })}</h1>
        {outcome && (
          <p className={classes['outcome']} data-verdict={outcome}>
            {t(`quality.outcome.${outcome}`)}
          </p>
        )}
        <p className="soft">{t('quality.lead')}</p>
        <p className={classes['links']}>
          <Link to="/review" search={{ batch: batchId }}>
            {t('quality.toReview')}
          </Link>
          <Link to="/desk" search={{ batch: batchId }}>
            {t('quality.toDesk')}
          </Link>
        </p>
      </header>
      {outcome === 'returns' && <Notice tone="amber">{t('quality.returnedHint')}</Notice>}
      {open ? (
        <OpenSample key={open.id} sample={open} />
      ) : population.pages === 0 ? (
        <Empty title={t('quality.nothing')} hint={t('quality.nothingHint')} />
      ) : (
        <DrawForm key={items.length} samples={samples} />
      )}
      <SampleHistory samples={items.filter(({ closed }) => closed)} />
    </div>
  );
}
