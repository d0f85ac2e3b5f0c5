import { useTranslation } from 'react-i18next';
import type { ProgressReport } from '../api/types.js';
import { formatNumber } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { paceIn } from './pace-unit.js';

/** The pace kept and the pace needed, each in the unit in which it says something. */
export function PaceLine({ pace }: { readonly pace: ProgressReport['pace'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  function said(perMonth: number): string {
    const { value, per, digits } = paceIn(perMonth);
    return t(per === 'month' ? 'progress.perMonth' : 'progress.perYear', {
      shown: formatNumber(value, language, digits),
    });
  }
  const now = said(pace.perMonth);
  const needed = pace.neededPerMonth ?? 0;
  return (
    <p className="soft">
      {needed > 0 ? t('progress.paceNeeded', { now, needed: said(needed) }) : t('progress.pace', { now })}
    </p>
  );
}
