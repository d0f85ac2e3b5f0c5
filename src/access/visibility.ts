import { vietnamDate } from '../shared/clock.js';

export const VISIBILITIES = ['public', 'members', 'restricted'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** A level and, when embargoed, the Vietnamese calendar date (`YYYY-MM-DD`) from which it holds; before, restricted. */
export interface AccessRule {
  readonly level: Visibility;
  readonly embargo?: string;
}

/** The level that holds at `now`; an embargo is judged when asked, at midnight in Vietnam. */
export function levelAt(rule: AccessRule, now: Date): Visibility {
  return rule.embargo !== undefined && vietnamDate(now) < rule.embargo ? 'restricted' : rule.level;
}
