import type { EntityManager } from 'typeorm';
import { renewAgents } from '../../catalog/agents/renew-agents.js';
import { summarise } from '../../catalog/description/descriptions.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { isFieldName, REPEATED_FIELDS } from '../../shared/field-names.js';
import { newId } from '../../shared/ids.js';
import { composed, printedForm } from './field-values.js';
import type { IntakeSettings } from './intake-settings.js';

/** What a person said when bringing the file: confirmed entries, whose source is that person. */
export async function writeGivenFields(
  tx: EntityManager,
  documentId: string,
  settings: IntakeSettings,
): Promise<void> {
  const given = { ...settings.metadata, ...(settings.type ? { documentType: settings.type } : {}) };
  const entries = Object.entries(given).flatMap(([name, value]) => {
    if (!isFieldName(name)) return [];
    const all: unknown[] = REPEATED_FIELDS.has(name) && Array.isArray(value) ? value : [value];
    const values = all.map(composed).filter((one) => one !== null && one !== undefined && one !== '');
    return values.map((one, position) => ({
      id: newId(),
      documentId,
      name,
      position,
      value: one as object,
      printed: printedForm(one),
      confidence: 1,
      status: 'confirmed' as const,
      method: 'person',
    }));
  });
  if (entries.length === 0) return;
  await tx.insert(FieldEntry, entries);
  await summarise(tx, documentId);
  await renewAgents(tx, [documentId]);
}
