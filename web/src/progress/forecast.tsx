import { useTranslation } from 'react-i18next';
import type { ProgressReport } from '../api/types.js';
import { formatMonth } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { monthsLate } from './curve-points.js';
import { PaceLine } from './pace-line.js';
import classes from './progress.module.css';

/** One line of plain text above the curve: where the present pace leads. */
export function Forecast({ report }: { readonly report: ProgressReport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pace, target2030, digitised } = report;

  function line(): string {
    if (target2030 === undefined) return t('progress.noTarget');
    if (digitised >= target2030) return t('progress.reached');
    if (pace.monthsKnown < pace.monthsNeeded)
      return t('progress.tooEarly', { known: pace.monthsKnown, needed: pace.monthsNeeded });
    if (pace.projectedDone === undefined) return t('progress.noPace');
    const month = formatMonth(pace.projectedDone.slice(0, 7), language);
    const late = monthsLate(pace.projectedDone);
    return late > 0 ? t('progress.late', { month, count: late }) : t('progress.onTime', { month });
  }

  return (
    <>
      <p className={classes['forecast']}>{line()}</p>
      <PaceLine pace={pace} />
    </>
  );
}
