import { listQuery } from '../api/registered-works.js';
import type { RegisteredWorkImport } from '../api/types.js';
import { useImportStep } from '../tables/use-import-step.js';

export const listScope = (id: string): string => `list-${id}`;

/** A step of a registration list's import; after what was chosen last has arrived. */
export const useListStep = (id: string, step: (id: string) => Promise<RegisteredWorkImport>) =>
  useImportStep<RegisteredWorkImport>(listQuery(id).queryKey, listScope(id), () => step(id));
