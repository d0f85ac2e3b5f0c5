import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { closeSample, drawMore } from '../api/samples.js';
import type { Sample } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { ProblemNotice } from '../common/problem-notice.js';
import { useLanguage } from '../i18n/use-language.js';
import { Result } from './result.js';
import { SampleFacts } from './sample-facts.js';
import { SampledItems } from './sampled-items.js';
import classes from './quality.module.css';

/** The sample that is being checked: how far it is, what it says so far, and how it ends. */
export function OpenSample({ sample }: { readonly sample: Sample }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { id, batchId, pages, values, finished, figures, population } = sample;
  const again = () =>
    Promise.all(['samples', 'batches', 'review'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const close = useMutation({ mutationFn: () => closeSample(batchId, id), onSettled: again });
  const more = {
    pages: Math.min(figures.cer.more, population.pages - pages.drawn),
    values: Math.min(figures.precision?.more ?? 0, population.values - values.drawn),
  };
  const extend = useMutation({ mutationFn: () => drawMore(batchId, id, more), onSettled: again });
  const begun = pages.checked + values.checked > 0;
  return (
    <section className={classes['open']} aria-label={t('quality.current')}>
      <h2>{t('quality.current')}</h2>
      <div className={classes['progress']}>
        <Done name={t('quality.pagesDone')} {...pages} />
        {values.drawn > 0 && <Done name={t('quality.valuesDone')} {...values} />}
      </div>
      {!finished && (
        <p>
          <Link
            to="/batches/$batch/samples/$sample"
            params={{ batch: batchId, sample: id }}
            className={classes['begin']}
          >
            {begun ? t('quality.check') : t('quality.begin')}
          </Link>
        </p>
      )}
      <h3 className={classes['resultHead']}>{finished ? t('quality.result') : t('quality.soFar')}</h3>
      <Result sample={sample} />
      <SampleFacts sample={sample} />
      {finished && figures.verdict === 'undecided' && more.pages + more.values > 0 && (
        <div className={classes['action']}>
          <Button onClick={() => extend.mutate()} loading={extend.isPending}>
            {t('quality.more', {
              pages: formatNumber(more.pages, language),
              values: formatNumber(more.values, language),
            })}
          </Button>
          <p className="soft small">{t('quality.moreHint')}</p>
        </div>
      )}
      {(close.isError || extend.isError) && <ProblemNotice error={close.error ?? extend.error} />}
      <div className={classes['action']}>
        <Button
          variant={finished && figures.verdict !== 'undecided' ? 'filled' : 'default'}
          onClick={() => close.mutate()}
          loading={close.isPending}
        >
          {finished ? t(`quality.closeAs.${figures.verdict}`) : t('quality.stop')}
        </Button>
        <p className="soft small">{finished ? t('quality.closeHint') : t('quality.stopHint')}</p>
      </div>
      <SampledItems batchId={batchId} sampleId={id} open />
    </section>
  );
}

function Done({ name, drawn, checked, gone }: Sample['pages'] & { readonly name: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const all = drawn - gone;
  return (
    <div>
      <p className="small">
        {name}{' '}
        <span className="tabular">
          {t('quality.doneOf', { done: formatNumber(checked, language), all: formatNumber(all, language) })}
        </span>
      </p>
      <progress value={checked} max={Math.max(1, all)} aria-label={name} />
    </div>
  );
}
