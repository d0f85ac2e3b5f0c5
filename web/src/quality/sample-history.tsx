import { useTranslation } from 'react-i18next';
import type { Sample } from '../api/types.js';
import { formatMoment } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { Result } from './result.js';
import { SampleFacts } from './sample-facts.js';
import { SampledItems } from './sampled-items.js';
import classes from './quality.module.css';

/** Closed samples as they were decided, the newest first. */
export function SampleHistory({ samples }: { readonly samples: readonly Sample[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (samples.length === 0) return null;
  return (
    <section className={classes['history']} aria-label={t('quality.history')}>
      <h2>{t('quality.history')}</h2>
      {samples.map(
        (sample, i) =>
          sample.closed && (
            <details key={sample.id} open={i === 0}>
              <summary>
                <strong className={classes['verdict']} data-verdict={sample.closed.outcome}>
                  {t(`quality.outcome.${sample.closed.outcome}`)}
                </strong>{' '}
                <span className="soft small">
                  {t('quality.closedBy', {
                    at: formatMoment(sample.closed.at, language),
                    by: sample.closed.by,
                  })}
                  {!sample.closed.finished && ` · ${t('quality.closedUnfinished')}`}
                </span>
              </summary>
              <Result sample={sample} />
              <SampleFacts sample={sample} />
              <SampledItems batchId={sample.batchId} sampleId={sample.id} />
            </details>
          ),
      )}
    </section>
  );
}
