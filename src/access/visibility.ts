import { vietnamDate } from '../shared/clock.js';

export const VISIBILITIES = ['public', 'members', 'restricted'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Of two levels the one that fewer may pass. */
export const narrower = (a: Visibility, b: Visibility): Visibility =>
  VISIBILITIES.indexOf(a) > VISIBILITIES.indexOf(b) ? a : b;

/** A level and, when embargoed, the Vietnamese calendar date (`YYYY-MM-DD`) from which it holds; before, restricted. */
export interface AccessRule {
  readonly level: Visibility;
  readonly embargo?: string;
}

/** The level that holds at `now`; an embargo is judged when asked, at midnight in Vietnam. */
export function levelAt(rule: AccessRule, now: Date): Visibility {
  return rule.embargo !== undefined && vietnamDate(now) < rule.embargo ? 'restricted' : rule.level;
}
