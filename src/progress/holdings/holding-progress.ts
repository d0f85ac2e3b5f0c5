import { Injectable } from '@nestjs/common';
import { type Asker, isStaff } from '../../access/asker.js';
import { Clock, vietnamDate } from '../../shared/clock.js';
import { pace } from './pace.js';
import type { Cut, Figures, MonthOfHoldings, StateCounts } from './records/figures.js';
import { HOLDING_STATES, type HoldingState } from './records/holding-state.js';
import type {
  CoverageDto,
  HoldingCutDto,
  HoldingMonthDto,
  HoldingPathDto,
  HoldingProgressDto,
} from './holding-progress.dto.js';
import { HoldingFigures } from './holding-figures.js';
import { DoubtfulMatches } from './matching/doubtful-matches.js';

/** How far the holdings are, as the dashboard tells it. Strangers get the sums of what anybody may see: what is open, of how many. */
@Injectable()
export class HoldingProgress {
  constructor(
    private readonly figures: HoldingFigures,
    private readonly matches: DoubtfulMatches,
    private readonly clock: Clock,
  ) {}

  /** Undefined: there are no holdings. */
  async of(asker: Asker): Promise<HoldingProgressDto | undefined> {
    const figures = await this.figures.current();
    if (!figures) return undefined;
    const staff = isStaff(asker);
    const now = vietnamDate(this.clock.now()).slice(0, 7);
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
      path: pathOf(figures.months, all, now, ({ described }) => described),
      pathLikely: pathOf(figures.months, likely, now, ({ describedLikely }) => describedLikely),
      waits: figures.waits.map((wait) => ({ ...wait })),
      ...heldUp(figures),
    };
  }
}

const DIGITISED: readonly HoldingState[] = ['described', 'verified', 'open'];

const total = (counts: StateCounts): number => HOLDING_STATES.reduce((sum, state) => sum + counts[state], 0);
const digitised = (counts: StateCounts): number => DIGITISED.reduce((sum, state) => sum + counts[state], 0);

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

const cutOf = ({ key, name, all, likely }: Cut, staff: boolean): HoldingCutDto => ({
  key,
  name,
  all: coverage(all, staff),
  likely: coverage(likely, staff),
});

function pathOf(
  months: readonly MonthOfHoldings[],
  counts: StateCounts,
  now: string,
  of: (month: MonthOfHoldings) => number,
): HoldingPathDto {
  let sum = 0;
  const byMonth = months.flatMap((month): HoldingMonthDto[] => {
    const count = of(month);
    if (count === 0) return [];
    sum += count;
    return [{ month: month.month, digitised: count, total: sum }];
  });
  const target = total(counts);
  return { byMonth, target, pace: pace(byMonth, digitised(counts), now, target) };
}

/** The state in which most wait, but for those whose paper has not come: these stand beside it. */
function heldUp({ waits }: Figures): { heldUpIn?: HoldingState } {
  const [most] = waits
    .filter(({ state, waiting }) => state !== 'known' && waiting > 0)
    .sort((a, b) => b.waiting - a.waiting);
  const known = waits.find(({ state }) => state === 'known');
  const worst = most ?? (known && known.waiting > 0 ? known : undefined);
  return worst ? { heldUpIn: worst.state } : {};
}
