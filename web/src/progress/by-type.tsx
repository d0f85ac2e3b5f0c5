import { useTranslation } from 'react-i18next';
import type { ProgressReport } from '../api/types.js';
import { formatNumber, formatPercent } from '../common/format.js';
import { useLabel, useLanguage } from '../i18n/use-language.js';
import { FigureTable } from './figure-table.js';
import classes from './progress.module.css';

export function ByType({ report }: { readonly report: ProgressReport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = useLabel();
  const types = [...report.byType].sort((a, b) => b.count - a.count);
  const all = types.reduce((sum, one) => sum + one.count, 0);
  const most = types[0]?.count ?? 1;
  return (
    <figure className={classes['figure']}>
      <figcaption>
        <h2>{t('progress.byType')}</h2>
      </figcaption>
      <ul className={classes['bars']} aria-hidden="true">
        {types.map(({ type, count }) => (
          <li key={type}>
            <span>{label('type', type)}</span>
            <span className={classes['barTrack']}>
              <span style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
            <span className="tabular">{formatNumber(count, language)}</span>
          </li>
        ))}
      </ul>
      <FigureTable
        caption={t('progress.byType')}
        file="phusa-theo-loai"
        head={[t('progress.kind'), t('progress.count'), t('progress.share2')]}
        rows={types.map(({ type, count }) => [label('type', type), count, all > 0 ? count / all : 0])}
        format={(value, column) =>
          typeof value === 'string'
            ? value
            : column === 2
              ? formatPercent(value, language)
              : formatNumber(value, language)
        }
      />
    </figure>
  );
}
