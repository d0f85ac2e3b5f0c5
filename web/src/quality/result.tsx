import { useTranslation } from 'react-i18next';
import type { Sample } from '../api/types.js';
import { formatNumber, formatShare } from '../common/format.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { errorAxis, precisionAxis } from './axis.js';
import { IntervalBar } from './interval-bar.js';
import classes from './quality.module.css';

/** What a sample says of its batch, drawn and in words. */
export function Result({ sample }: { readonly sample: Sample }) {
  return (
    <div className={classes['results']}>
      <ErrorRate sample={sample} />
      <Precision sample={sample} />
    </div>
  );
}

function ErrorRate({ sample: { figures, thresholds, population } }: { readonly sample: Sample }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { cer, machineCer } = figures;
  const share = (value: number) => formatShare(value, language);
  const number = (value: number) => formatNumber(value, language);
  const [from, to] = errorAxis(cer, thresholds.maxCer);
  const words = {
    rate: share(cer.rate),
    low: share(cer.low),
    high: share(cer.high),
    letters: number(cer.letters),
  };
  const whole = cer.low === cer.high && cer.pages > 0;
  return (
    <section className={classes['figure']} aria-label={t('quality.cer')}>
      <h3>{t('quality.cer')}</h3>
      {cer.pages === 0 ? (
        <p className="soft">{t('quality.nothingChecked')}</p>
      ) : (
        <>
          <IntervalBar {...cer} threshold={thresholds.maxCer} from={from} to={to} />
          <p>
            {whole
              ? t('quality.cerWhole', words)
              : cer.errors === 0
                ? t('quality.cerNone', words)
                : t('quality.cerWords', words)}
          </p>
          <p className="soft small">
            {t('quality.cerBasis', {
              errors: number(cer.errors),
              letters: number(cer.letters),
              pages: number(cer.pages),
            })}{' '}
            {t('quality.maxCer', { share: share(thresholds.maxCer) })}
          </p>
          {machineCer && (
            <p className="soft small">
              {t('quality.machineCer', {
                rate: share(machineCer.rate),
                low: share(machineCer.low),
                high: share(machineCer.high),
              })}
            </p>
          )}
          <p className={classes['verdict']} data-verdict={cer.verdict}>
            {cer.verdict === 'passes' && t('quality.passesCer')}
            {cer.verdict === 'returns' && t('quality.returnsCer')}
            {cer.verdict === 'undecided' &&
              (cer.tooFew
                ? t('quality.tooFewPages', { count: cer.pages })
                : t('quality.morePages', { count: Math.min(cer.more, population.pages) }))}
          </p>
        </>
      )}
    </section>
  );
}

function Precision({ sample: { figures, thresholds, values } }: { readonly sample: Sample }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = useLabel();
  const share = (value: number) => formatShare(value, language);
  const number = (value: number) => formatNumber(value, language);
  const { precision, fields } = figures;
  const [from, to] = precisionAxis(precision ?? { low: 1, high: 1 }, thresholds.minPrecision);
  return (
    <section className={classes['figure']} aria-label={t('quality.precision')}>
      <h3>{t('quality.precision')}</h3>
      {!precision || precision.checked === 0 ? (
        <p className="soft">
          {!precision
            ? t('quality.noValues')
            : values.drawn === 0
              ? t('quality.noneDrawn')
              : t('quality.nothingChecked')}
        </p>
      ) : (
        <>
          <IntervalBar {...precision} threshold={thresholds.minPrecision} from={from} to={to} />
          <p>
            {t(precision.low === precision.high ? 'quality.precisionWhole' : 'quality.precisionWords', {
              rate: share(precision.rate),
              low: share(precision.low),
              high: share(precision.high),
            })}
          </p>
          <p className="soft small">
            {t('quality.precisionBasis', {
              right: number(precision.right),
              checked: number(precision.checked),
            })}{' '}
            {t('quality.minPrecision', { share: share(thresholds.minPrecision) })}
          </p>
          <p className={classes['verdict']} data-verdict={precision.verdict}>
            {precision.verdict === 'passes' && t('quality.passesPrecision')}
            {precision.verdict === 'returns' && t('quality.returnsPrecision')}
            {precision.verdict === 'undecided' &&
              (precision.tooFew
                ? t('quality.tooFewValues', { count: precision.checked })
                : t('quality.moreValues', { count: precision.more }))}
          </p>
          {fields.length > 0 && (
            <details>
              <summary>{t('quality.byField')}</summary>
              <div className={classes['scroll']} role="region" aria-label={t('quality.byField')} tabIndex={0}>
                <table className={classes['table']}>
                  <thead>
                    <tr>
                      <th scope="col">{t('review.field')}</th>
                      <th scope="col">{t('quality.right')}</th>
                      <th scope="col">{t('quality.checked')}</th>
                      <th scope="col">{t('quality.interval')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {fields.map(({ field, right, checked, low, high }) => (
                      <tr key={field}>
                        <th scope="row">{label('field', field)}</th>
                        <td className="tabular">{number(right)}</td>
                        <td className="tabular">{number(checked)}</td>
                        <td className="tabular">
                          {t('quality.rangeText', { low: share(low), high: share(high) })}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </details>
          )}
        </>
      )}
    </section>
  );
}
