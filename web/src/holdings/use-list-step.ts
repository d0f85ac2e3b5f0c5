import { listQuery } from '../api/holdings.js';
import type { HoldingImport } from '../api/types.js';
import { useImportStep } from '../tables/use-import-step.js';

export const listScope = (id: string): string => `list-${id}`;

/** A step of a registration list's import; after what was chosen last has arrived. */
export const useListStep = (id: string, step: (id: string) => Promise<HoldingImport>) =>
  useImportStep<HoldingImport>(listQuery(id).queryKey, listScope(id), () => step(id));
