import type { Bilingual } from '../../shared/bilingual.js';

/** To the person in front of the terminal: Vietnamese first, then English. */
export function say({ vi, en }: Bilingual): void {
  console.log(`${vi}\n${en}`);
}

export function showProblem({ vi, en }: Bilingual): void {
  console.error(`${vi}\n${en}`);
}

/** The one language to speak where two would be too much: Vietnamese unless the system says otherwise. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): keyof Bilingual {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^(vi|$)/i.test(locale) ? 'vi' : 'en';
}
