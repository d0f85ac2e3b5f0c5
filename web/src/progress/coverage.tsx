import { useTranslation } from 'react-i18next';
import type { HoldingCoverage, HoldingProgress } from '../api/types.js';
import { formatNumber, formatShare } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './progress.module.css';

/** Shares of what is to be digitised, over all and over those likely to have potential; never a bare count. */
export function Coverage({ holdings }: { readonly holdings: HoldingProgress }) {
  const { t } = useTranslation();
  const { likely, all, unknown = 0, changedAfterReading = 0, likelyAfterReading = 0 } = holdings;
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage" className="visually-hidden">
        {t('holdings.coverage.title')}
      </h2>
      <div className={classes['shares']}>
        <Shares
          title={t('holdings.coverage.likely')}
          coverage={likely}
          none={t('holdings.coverage.noLikely')}
        />
        <Shares title={t('holdings.coverage.all')} coverage={all} />
      </div>
      {unknown > 0 && <p className="soft small">{t('holdings.coverage.unknown', { count: unknown })}</p>}
      {likelyAfterReading > 0 && (
        <p className="soft small">{t('holdings.coverage.afterReading', { count: likelyAfterReading })}</p>
      )}
      {changedAfterReading > 0 && (
        <p className="soft small">{t('holdings.coverage.changed', { count: changedAfterReading })}</p>
      )}
    </section>
  );
}

function Shares({
  title,
  coverage: { total, digitised, open },
  none,
}: {
  readonly title: string;
  readonly coverage: HoldingCoverage;
  readonly none?: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const parts: [string, number][] = [
    ...(digitised === undefined ? [] : [[t('holdings.coverage.digitised'), digitised] as [string, number]]),
    [t('holdings.coverage.open'), open],
  ];
  return (
    <div className={classes['share2']}>
      <h3>{title}</h3>
      {total === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <dl>
          {parts.map(([name, part]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="tabular">
                {formatShare(part / total, language)}{' '}
                <span className={classes['share']}>
                  {t('holdings.coverage.of', {
                    part: formatNumber(part, language),
                    total: formatNumber(total, language),
                  })}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
