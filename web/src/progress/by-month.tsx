import { useTranslation } from 'react-i18next';
import type { ProgressReport } from '../api/types.js';
import { formatMonth, formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { FigureTable } from './figure-table.js';

export function ByMonth({ report }: { readonly report: ProgressReport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const months = [...report.byMonth].sort((a, b) => a.month.localeCompare(b.month));
  const rows = months.map(({ month, digitised, total }) => [month, digitised, total]);
  return (
    <FigureTable
      caption={t('progress.byMonth')}
      file="phusa-theo-thang"
      head={[t('progress.month'), t('progress.inMonth'), t('progress.cumulative')]}
      rows={rows}
      format={(value) =>
        typeof value === 'number' ? formatNumber(value, language) : formatMonth(value, language)
      }
    />
  );
}
