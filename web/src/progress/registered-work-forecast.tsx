import { useTranslation } from 'react-i18next';
import type { RegisteredWorkPath } from '../api/types.js';
import { formatMonth } from '../common/format.js';
import { useLanguage } from '../i18n/use-language.js';
import { monthsLate } from './curve-points.js';
import { PaceLine } from './pace-line.js';
import classes from './progress.module.css';

/** One line of plain text above all: where the present pace leads. */
export function RegisteredWorkForecast({
  path,
  likely,
}: {
  readonly path: RegisteredWorkPath;
  readonly likely: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pace, target, byMonth } = path;
  const digitised = byMonth.at(-1)?.total ?? 0;

  function line(): string {
    if (digitised >= target) return t('registeredWorks.reached');
    if (pace.monthsKnown < pace.monthsNeeded)
      return t('registeredWorks.tooEarly', { known: pace.monthsKnown, needed: pace.monthsNeeded });
    if (pace.projectedDone === undefined) return t('registeredWorks.noPace');
    const month = formatMonth(pace.projectedDone.slice(0, 7), language);
    const late = monthsLate(pace.projectedDone);
    if (late > 0)
      return t(likely ? 'registeredWorks.late' : 'registeredWorks.lateAll', { month, count: late });
    return t(likely ? 'registeredWorks.onTime' : 'registeredWorks.onTimeAll', { month });
  }

  return (
    <>
      <p className={classes['forecast']}>{line()}</p>
      {pace.neededPerMonth !== undefined && <PaceLine pace={pace} />}
    </>
  );
}
