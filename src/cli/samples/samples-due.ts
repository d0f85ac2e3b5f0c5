import { createDataSource } from '../../data-source.js';

/** Kept in the settings, so that samples that were deleted do not come back. */
export const SAMPLES_SETTING = 'samples';

/** `begun`: the intake was interrupted and continues at the next start. */
export interface SamplesState {
  readonly state: 'begun' | 'taken';
}

/** PHUSA_SAMPLES=off: an empty catalogue stays empty. */
export const wantsSamples = (env: NodeJS.ProcessEnv): boolean =>
  (env['PHUSA_SAMPLES'] ?? '').trim().toLowerCase() !== 'off';

/** Whether this is the first start: nothing was ever taken in, and the samples neither. */
export async function samplesAreDue(url: string | undefined): Promise<boolean> {
  if (url === undefined) return false;
  const source = await createDataSource(url).initialize();
  try {
    const [row]: { state: string | null; used: boolean }[] = await source.query(
      `SELECT (SELECT value->>'state' FROM setting WHERE key = $1) AS state,
         EXISTS (SELECT 1 FROM document) AS used`,
      [SAMPLES_SETTING],
    );
    return row?.state === 'begun' || (row?.state === null && !row.used);
  } finally {
    await source.destroy();
  }
}
