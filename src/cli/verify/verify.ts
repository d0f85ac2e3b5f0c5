import { type Check, type Finding, SEEN, type Seen, type Verification } from './check.js';
import { checkInstance } from './check-instance.js';
import { checkOriginals } from './check-originals.js';
import { checkPages } from './check-pages.js';
import { checkPasses } from './check-passes.js';
import { checkReports } from './check-reports.js';
import { checkRuns } from './check-runs.js';
import { checkStore } from './check-store.js';
import { checkLinks } from './check-links.js';

export interface Verdict {
  /** Nothing is left that does not agree. */
  readonly ok: boolean;
  readonly deep: boolean;
  /** How much was checked. */
  readonly checked: Readonly<Record<Seen, number>>;
  readonly findings: readonly Finding[];
}

/** First the objects that the catalogue names, then those that it does not. */
export const CHECKS: readonly Check[] = [
  checkInstance,
  checkOriginals,
  checkStore(),
  checkPages,
  checkPasses,
  checkLinks,
  checkRuns,
  checkReports,
];

/** Looks whether everything that is kept in several places agrees; tells each finding as it comes. */
export async function verify(
  asked: Omit<Verification, 'saw'>,
  checks: readonly Check[],
  tell: (finding: Finding) => void,
): Promise<Verdict> {
  const checked = Object.fromEntries(SEEN.map((name) => [name, 0])) as Record<Seen, number>;
  const findings: Finding[] = [];
  const saw: Verification['saw'] = (what, count = 1) => (checked[what] += count);
  for (const check of checks) {
    if (asked.signal.aborted) break;
    for await (const finding of check({ ...asked, saw })) {
      findings.push(finding);
      tell(finding);
    }
  }
  return { ok: findings.every(({ mended }) => mended === true), deep: asked.deep, checked, findings };
}
