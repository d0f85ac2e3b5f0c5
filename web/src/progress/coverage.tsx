import { useTranslation } from 'react-i18next';
import type { RegisteredWorkCoverage, RegisteredWorkProgress } from '../api/types.js';
import { formatNumber, formatShare } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './progress.module.css';

/** Shares of what is to be digitised, over all and over those likely to have potential; never a bare count. */
export function Coverage({ registeredWorks }: { readonly registeredWorks: RegisteredWorkProgress }) {
  const { t } = useTranslation();
  const { likely, all, unknown = 0, changedAfterReading = 0, likelyAfterReading = 0 } = registeredWorks;
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage" className="visually-hidden">
        {t('registeredWorks.coverage.title')}
      </h2>
      <div className={classes['shares']}>
        <Shares
          title={t('registeredWorks.coverage.likely')}
          coverage={likely}
          none={t('registeredWorks.coverage.noLikely')}
        />
        <Shares title={t('registeredWorks.coverage.all')} coverage={all} />
      </div>
      {unknown > 0 && (
        <p className="soft small">{t('registeredWorks.coverage.unknown', { count: unknown })}</p>
      )}
      {likelyAfterReading > 0 && (
        <p className="soft small">
          {t('registeredWorks.coverage.afterReading', { count: likelyAfterReading })}
        </p>
      )}
      {changedAfterReading > 0 && (
        <p className="soft small">{t('registeredWorks.coverage.changed', { count: changedAfterReading })}</p>
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
  readonly coverage: RegisteredWorkCoverage;
  readonly none?: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const parts: [string, number][] = [
    ...(digitised === undefined
      ? []
      : [[t('registeredWorks.coverage.digitised'), digitised] as [string, number]]),
    [t('registeredWorks.coverage.open'), open],
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
                  {t('registeredWorks.coverage.of', {
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
