import { useTranslation } from 'react-i18next';
import type { TableImport } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import classes from './tables.module.css';

const COUNTS = ['created', 'updated', 'unchanged', 'refused', 'withheld'] as const;

export function ImportCounts({ counts }: Pick<TableImport, 'counts'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <dl className={classes['counts']}>
      {COUNTS.map((name) => (
        <div key={name} data-doubtful={counts[name] > 0 && (name === 'refused' || name === 'withheld')}>
          <dt>{t(`tables.counts.${name}`)}</dt>
          <dd className="tabular">{formatNumber(counts[name], language)}</dd>
        </div>
      ))}
    </dl>
  );
}
