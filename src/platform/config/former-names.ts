import type { EnvironmentVariables } from './secret-files.js';

/** Settings that the glossary renamed (decision 50), as [before, now]. */
const RENAMED = [
  ['PHUSA_SECOND_READER_MS', 'PHUSA_SECOND_OPINION_MS'],
  ['PHUSA_THIRD_WAY_MS', 'PHUSA_PREPROCESSING_FALLBACK_MS'],
] as const;

/** The variables under their present names; where both are set, the present one counts. */
export function withPresentNames(variables: EnvironmentVariables): EnvironmentVariables {
  const present = { ...variables };
  for (const [before, now] of RENAMED) {
    if (present[before] !== undefined) present[now] ??= present[before];
    delete present[before];
  }
  return present;
}
