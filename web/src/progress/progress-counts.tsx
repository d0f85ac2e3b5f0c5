import { useTranslation } from 'react-i18next';
import type { ProgressReport } from '../api/types.js';
import { formatNumber, formatPercent } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './progress.module.css';

export function ProgressCounts({ report }: { readonly report: ProgressReport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { digitised, records, inWork, failed, total, target2030 } = report;
  const counts: [string, number][] = [
    [t('progress.digitised'), digitised],
    ...(records > 0 ? [[t('progress.records'), records] as [string, number]] : []),
    [t('progress.inWork'), inWork],
    [t('progress.failed'), failed],
    [t('progress.total'), total],
  ];
  return (
    <dl className={classes['counts']}>
      {counts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="tabular">{formatNumber(value, language)}</dd>
        </div>
      ))}
      {target2030 !== undefined && target2030 > 0 && (
        <div>
          <dt>{t('progress.target')}</dt>
          <dd className="tabular">
            {formatNumber(target2030, language)}{' '}
            <span className={classes['share']}>
              {t('progress.share', { percent: formatPercent(digitised / target2030, language) })}
            </span>
          </dd>
        </div>
      )}
    </dl>
  );
}
