import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { statsQuery } from '../api/progress.js';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './home.module.css';

const COUNTS = ['documents', 'pages', 'patents', 'organisations'] as const;

/** Four counts of what the principal may see. Where they cannot be had, nothing stands there rather than a guess. */
export function HomeCounts() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data, isError } = useQuery(statsQuery);
  if (isError) return null;
  return (
    <section aria-label={t('search.counts')}>
      <dl className={classes['counts']}>
        {COUNTS.map((name) => (
          <div key={name} className={classes['count']}>
            <dt>{t(`search.${name}`)}</dt>
            <dd className="tabular">{data ? formatNumber(data[name], language) : '·'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
