import type { OcrEngineName } from '../../platform/config/app-config.js';
import { PhusaError } from '../../shared/errors.js';
import { ENGINES } from './engines.js';

export interface EngineHere {
  readonly name: OcrEngineName;
  readonly version: string;
}

/** What could read pages on this machine, the best first; none is opened for that. */
export async function enginesHere(): Promise<EngineHere[]> {
  const found = await Promise.all(
    ENGINES.map(async ({ name, probe }): Promise<EngineHere[]> => {
      try {
        return [{ name, version: await probe() }];
      } catch (error) {
        if (!(error instanceof PhusaError) || error.code !== 'engineMissing') throw error;
        return [];
      }
    }),
  );
  return found.flat();
}
