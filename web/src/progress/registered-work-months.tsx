import { useTranslation } from 'react-i18next';
import type { RegisteredWorkPath } from '../api/types.js';
import { formatMonth, formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { FigureTable } from './figure-table.js';

/** The curve’s figures. */
export function RegisteredWorkMonths({ path }: { readonly path: RegisteredWorkPath }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <FigureTable
      caption={t('registeredWorks.curve')}
      file="phusa-danh-muc-theo-thang"
      head={[t('progress.month'), t('progress.inMonth'), t('progress.cumulative')]}
      rows={path.byMonth.map(({ month, digitised, total }) => [month, digitised, total])}
      format={(value) =>
        typeof value === 'number' ? formatNumber(value, language) : formatMonth(value, language)
      }
    />
  );
}
