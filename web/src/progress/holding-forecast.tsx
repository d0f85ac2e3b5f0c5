import { useTranslation } from 'react-i18next';
import type { HoldingPath } from '../api/types.js';
import { formatMonth } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { monthsLate } from './curve-points.js';
import { PaceLine } from './pace-line.js';
import classes from './progress.module.css';

/** One line of plain text above all: where the present pace leads. */
export function HoldingForecast({ path, likely }: { readonly path: HoldingPath; readonly likely: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pace, target, byMonth } = path;
  const digitised = byMonth.at(-1)?.total ?? 0;

  function line(): string {
    if (digitised >= target) return t('holdings.reached');
    if (pace.projectedDone === undefined) return t('holdings.noPace');
    const month = formatMonth(pace.projectedDone.slice(0, 7), language);
    const late = monthsLate(pace.projectedDone);
    if (late > 0) return t(likely ? 'holdings.late' : 'holdings.lateAll', { month, count: late });
    return t(likely ? 'holdings.onTime' : 'holdings.onTimeAll', { month });
  }

  return (
    <>
      <p className={classes['forecast']}>{line()}</p>
      {pace.neededPerMonth !== undefined && <PaceLine pace={pace} />}
    </>
  );
}
