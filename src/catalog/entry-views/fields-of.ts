import { type AgentLink } from '../agents/agent-links.js';
import type { EntryRights } from '../evidence/evidence-rights.js';
import { FieldEntry } from '../evidence/field-entry.entity.js';
import type { FieldEntryDto } from './entry.dto.js';
import { fieldView } from './entry-view.js';

/** `links`: where the values of entries lead. */
export function fieldsOf(
  entries: readonly FieldEntry[],
  rights: EntryRights,
  links: ReadonlyMap<string, AgentLink[]> = new Map(),
): Record<string, FieldEntryDto[]> {
  const fields: Record<string, FieldEntryDto[]> = {};
  for (const entry of entries) {
    const view = fieldView(entry, rights);
    const agents = links.get(entry.id);
    if (view) (fields[entry.name] ??= []).push({ ...view, ...(agents ? { agents } : {}) });
  }
  return fields;
}
