import type { Bilingual } from '../../shared/bilingual.js';
import type { Finding, Verdict } from './check.js';

const MARK: Record<Verdict, string> = { ok: '✓', better: '!', missing: '✗' };

const SUMMARY: Record<Verdict, Bilingual> = {
  ok: { vi: 'Mọi thứ đều ổn.', en: 'Everything is fine.' },
  better: {
    vi: 'Chạy được; những mục có dấu ! có thể tốt hơn.',
    en: 'phusa can run; items marked ! could be better.',
  },
  missing: { vi: 'Những mục có dấu ✗ cần được sửa.', en: 'Items marked ✗ must be fixed.' },
};

/** The worst of all. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const verdicts = findings.map(({ verdict }) => verdict);
  return verdicts.includes('missing') ? 'missing' : verdicts.includes('better') ? 'better' : 'ok';
}

/** What a person reads. */
export function reportText(findings: readonly Finding[], language: keyof Bilingual): string {
  const width = Math.max(...findings.map(({ name }) => name[language].length));
  const lines = findings.flatMap(({ name, verdict, found, advice }) => [
    `${MARK[verdict]} ${name[language].padEnd(width)}  ${found}`,
    ...(advice ? [`  ${' '.repeat(width)}  → ${advice[language]}`] : []),
  ]);
  return [...lines, '', SUMMARY[verdictOf(findings)][language]].join('\n');
}
