/** A target as the programme writes it: `over` is “more than”. */
export interface Target {
  readonly value: number;
  readonly over?: true;
}

export interface ProgrammeIndicator {
  readonly key: string;
  readonly unit: 'percent' | 'count';
  readonly target2025?: Target;
  readonly target2030?: Target;
  /** Counted by the system itself; the others are typed. */
  readonly computed?: boolean;
}

const at = (value: number): Target => ({ value });
const over = (value: number): Target => ({ value, over: true });

/**
 * Indicators of the city's programme 22/CTr-UBND (2021-12-30), sections I.1 and I.2. I.2.c names no figure for what is to
 * be digitised: all of it is our reading.
 */
export const PROGRAMME_INDICATORS: readonly ProgrammeIndicator[] = [
  { key: 'digitisedShare', unit: 'percent', target2030: at(100), computed: true },
  { key: 'tradeGrowth', unit: 'percent', target2025: at(25), target2030: at(30) },
  { key: 'tradeGrowthKeySectors', unit: 'percent', target2025: over(30), target2030: over(35) },
  { key: 'ipShare', unit: 'percent', target2025: over(15), target2030: over(20) },
  { key: 'importedTechnologyShare', unit: 'percent', target2025: at(30), target2030: at(35) },
  { key: 'academicTechnologyShare', unit: 'percent', target2025: over(35), target2030: over(40) },
  { key: 'intermediaries', unit: 'count', target2025: at(3), target2030: over(6) },
  { key: 'intermediaryNetworks', unit: 'count', target2025: at(1), target2030: at(2) },
];
