import { Injectable } from '@nestjs/common';
import { type Principal, isStaff } from '../access/principal.js';
import { Clock, vietnamDate } from '../shared/clock.js';
import { ForecastSetting } from './forecast-setting.js';
import { pace } from './pace.js';
import type { Cut, Figures, MonthOfRegisteredWorks, StateCounts } from './records/figures.js';
import {
  DIGITISED_STATES,
  REGISTERED_WORK_STATES,
  type RegisteredWorkState,
} from './records/registered-work-state.js';
import type {
  CoverageDto,
  RegisteredWorkCutDto,
  RegisteredWorkMonthDto,
  RegisteredWorkPathDto,
  RegisteredWorkProgressDto,
} from './registered-work-progress.dto.js';
import { RegisteredWorkFigures } from './registered-work-figures.js';
import { DoubtfulMatches } from './matching/doubtful-matches.js';

/** Progress of the registered works for the dashboard. The public gets only sums that anybody could count: how many are open, of how many. */
@Injectable()
export class RegisteredWorkProgress {
  constructor(
    private readonly figures: RegisteredWorkFigures,
    private readonly matches: DoubtfulMatches,
    private readonly forecast: ForecastSetting,
    private readonly clock: Clock,
  ) {}

  /** Undefined: there are no registered works. */
  async of(principal: Principal): Promise<RegisteredWorkProgressDto | undefined> {
    const figures = await this.figures.current();
    if (!figures) return undefined;
    const staff = isStaff(principal);
    const now = vietnamDate(this.clock.now()).slice(0, 7);
    const needed = await this.forecast.months();
    const { at, all, likely, unlikely, unknown } = figures;
    const shown = {
      at,
      all: coverage(all, staff),
      likely: coverage(likely, staff),
      byField: figures.byField.map((cut) => cutOf(cut, staff)),
      byYear: figures.byYear.map((cut) => cutOf(cut, staff)),
    };
    if (!staff) return shown;
    return {
      ...shown,
      unlikely,
      unknown,
      likelyAfterReading: figures.likelyAfterReading,
      changedAfterReading: figures.changedAfterReading,
      failed: figures.failed,
      doubtfulMatches: await this.matches.count(),
      byUnit: figures.byUnit.map((cut) => cutOf(cut, staff)),
      byHost: figures.byHost.map((cut) => cutOf(cut, staff)),
      path: pathOf(figures.months, all, { now, needed }, ({ described }) => described),
      pathLikely: pathOf(figures.months, likely, { now, needed }, ({ describedLikely }) => describedLikely),
      waits: figures.waits.map((wait) => ({ ...wait })),
      ...heldUp(figures),
    };
  }
}

const total = (counts: StateCounts): number =>
  REGISTERED_WORK_STATES.reduce((sum, state) => sum + counts[state], 0);
const digitised = (counts: StateCounts): number =>
  DIGITISED_STATES.reduce((sum, state) => sum + counts[state], 0);

function coverage(counts: StateCounts, staff: boolean): CoverageDto {
  const whole = { total: total(counts), open: counts.open };
  return staff
    ? {
        ...whole,
        digitised: digitised(counts),
        checked: counts.verified + counts.open,
        states: { ...counts },
      }
    : whole;
}

const cutOf = ({ key, name, all, likely }: Cut, staff: boolean): RegisteredWorkCutDto => ({
  key,
  name,
  all: coverage(all, staff),
  likely: coverage(likely, staff),
});

function pathOf(
  months: readonly MonthOfRegisteredWorks[],
  counts: StateCounts,
  { now, needed }: { readonly now: string; readonly needed: number },
  of: (month: MonthOfRegisteredWorks) => number,
): RegisteredWorkPathDto {
  let sum = 0;
  const byMonth = months.flatMap((month): RegisteredWorkMonthDto[] => {
    const count = of(month);
    if (count === 0) return [];
    sum += count;
    return [{ month: month.month, digitised: count, total: sum }];
  });
  const target = total(counts);
  return { byMonth, target, pace: pace(byMonth, digitised(counts), now, { target, needed }) };
}

/** The state in which most wait, but for those whose paper has not come: these stand beside it. */
function heldUp({ waits }: Figures): { heldUpIn?: RegisteredWorkState } {
  const [most] = waits
    .filter(({ state, waiting }) => state !== 'known' && waiting > 0)
    .sort((a, b) => b.waiting - a.waiting);
  const known = waits.find(({ state }) => state === 'known');
  const worst = most ?? (known && known.waiting > 0 ? known : undefined);
  return worst ? { heldUpIn: worst.state } : {};
}
