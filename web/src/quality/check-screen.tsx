import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextInSampleQuery, sampleQuery, type SampleWhere } from '../api/samples.js';
import type { SampledPage, SampledValue } from '../api/types.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useTitle } from '../common/use-title.js';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { RequireRole } from '../shell/require-role.js';
import { CheckEnd } from './check-end.js';
import { PageCheck } from './page-check.js';
import { ValueCheck } from './value-check.js';
import review from '../review/review.module.css';
import classes from './quality.module.css';

const route = getRouteApi('/batches/$batch/samples/$sample');

export function CheckScreen() {
  const { t } = useTranslation();
  const { sample } = route.useParams();
  const { of, at } = route.useSearch();
  useTitle(t('quality.current'));
  return (
    <RequireRole role="librarian">
      {at === undefined ? <Following key={sample} /> : <Again key={`${sample} ${of} ${at}`} />}
    </RequireRole>
  );
}

/** One after the other, what nobody else is looking at. */
function Following() {
  const { batch, sample } = route.useParams();
  const [where, setWhere] = useState<SampleWhere>({ after: 0 });
  const next = useQuery(nextInSampleQuery(batch, sample, where));
  if (next.isError) return <Failed error={next.error} onRetry={() => void next.refetch()} />;
  if (next.isPending || next.isFetching) return <Waiting />;
  const { page, value, pagesLeft, valuesLeft, claimed } = next.data;
  if (!page && !value)
    return (
      <CheckEnd
        batchId={batch}
        left={pagesLeft + valuesLeft}
        claimed={claimed}
        skipped={where.after > 0}
        onFromStart={() => (where.after > 0 ? setWhere({ after: 0 }) : void next.refetch())}
      />
    );
  return (
    <Item
      page={page}
      value={value}
      left={{ pages: pagesLeft, values: valuesLeft }}
      onDone={() => void next.refetch()}
      onLater={() =>
        setWhere(page ? { after: page.position } : { of: 'values', after: value?.position ?? 0 })
      }
    />
  );
}

/** One that was checked already. */
function Again() {
  const { batch, sample } = route.useParams();
  const { of, at } = route.useSearch();
  const navigate = useNavigate();
  const detail = useQuery({ ...sampleQuery(batch, sample), refetchOnWindowFocus: false });
  if (detail.isError) return <Failed error={detail.error} onRetry={() => void detail.refetch()} />;
  if (detail.isPending) return <Waiting />;
  const isIt = ({ position }: { position: number }) => position === Number(at);
  const page = of === 'values' ? undefined : detail.data.checkedPages.find(isIt);
  const value = of === 'values' ? detail.data.checkedValues.find(isIt) : undefined;
  const back = () => void navigate({ to: '/batches/$batch/quality', params: { batch } });
  if (detail.data.closed || (!page && !value))
    return <CheckEnd batchId={batch} left={0} claimed={0} skipped={false} onFromStart={back} />;
  return <Item page={page} value={value} left={undefined} onDone={back} onLater={back} />;
}

interface ItemProps {
  readonly page: SampledPage | undefined;
  readonly value: SampledValue | undefined;
  readonly left: { readonly pages: number; readonly values: number } | undefined;
  readonly onDone: () => void;
  readonly onLater: () => void;
}

function Item({ page, value, left, onDone, onLater }: ItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { batch, sample } = route.useParams();
  const client = useQueryClient();
  const place = { batch, sampleId: sample };
  const answered = () => {
    // whoever looks at the result next is not shown what it was before
    void client.invalidateQueries({ queryKey: ['samples', batch], refetchType: 'none' });
    onDone();
  };
  return (
    <div className={review['desk']}>
      <header className={`${review['head']} ${classes['checkHead']}`}>
        <h1>{page ? t('quality.checkPage') : t('quality.checkValue')}</h1>
        {left && (
          <p className="soft small tabular">
            {t('quality.left', {
              pages: formatNumber(left.pages, language),
              values: formatNumber(left.values, language),
            })}
          </p>
        )}
        <Link to="/batches/$batch/quality" params={{ batch }} className="small">
          {t('quality.toResult')}
        </Link>
      </header>
      {page && <PageCheck key={page.itemId} place={place} item={page} onDone={answered} onLater={onLater} />}
      {value && (
        <ValueCheck key={value.itemId} place={place} item={value} onDone={answered} onLater={onLater} />
      )}
    </div>
  );
}

function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={`page-column ${classes['quality']}`}>
      <h1>{t('quality.current')}</h1>
      <ProblemNotice error={error} onRetry={onRetry} />
    </div>
  );
}

const Waiting = () => (
  <div className={review['room']} aria-busy="true">
    <Skeleton className={review['picture'] ?? ''} height={400} />
    <div className={review['question']}>
      <Skeleton height={24} width="40%" />
      <Skeleton height={64} mt="md" />
    </div>
  </div>
);
