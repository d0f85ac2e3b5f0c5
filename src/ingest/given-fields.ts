import type { EntityManager } from 'typeorm';
import { summarise } from '../catalog/descriptions.js';
import { FieldEntry } from '../catalog/field-entry.entity.js';
import { isFieldName, REPEATED_FIELDS } from '../shared/field-names.js';
import { newId } from '../shared/ids.js';
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
}

function printedForm(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string')
    return value.name;
  return JSON.stringify(value);
}

/** Letters composed and without blanks around them, wherever in the value they stand. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (Array.isArray(value)) return value.map(composed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, composed(part)]));
}
