import { exactForm } from '../../text/normalise.js';
import type { RegisteredWork } from '../records/registered-work.entity.js';
import { hostKeyOf, numberKey, peopleKeysOf } from '../records/match-keys.js';
import type { RegisteredWorkValues } from './registered-work-line.js';

/** What of a holding a list may say otherwise; `unit` is compared by the organisation it names. */
export const PROPOSED_FIELDS = [
  'registrationNumber',
  'taskCode',
  'applicationNumber',
  'title',
  'kind',
  'host',
  'investigator',
  'year',
  'field',
  'potential',
  'unit',
] as const;
export type ProposedField = (typeof PROPOSED_FIELDS)[number];

export interface Difference {
  readonly field: ProposedField;
  readonly before: string | null;
  readonly after: string;
}

const same = (a: string, b: string): boolean => exactForm(a).trim() === exactForm(b).trim();

const sameNumber = (a: string, b: string): boolean =>
  same(a, b) || (numberKey(a) !== undefined && numberKey(a) === numberKey(b));

/** What the line says that the registered work does not; capitals, signs of tone in their old place and an institution’s short form aside. */
export function differences(
  registeredWork: RegisteredWork,
  values: RegisteredWorkValues,
  unit: { readonly id: string; readonly nameOf: (id: string) => string },
): Difference[] {
  const found: Difference[] = [];
  const compare = (
    field: ProposedField,
    before: string | number | null,
    after: string | number | undefined,
    equal: (a: string, b: string) => boolean = same,
  ): void => {
    if (after === undefined || (before !== null && equal(String(before), String(after)))) return;
    found.push({ field, before: before === null ? null : String(before), after: String(after) });
  };
  compare('registrationNumber', registeredWork.registrationNumber, values.registrationNumber, sameNumber);
  compare('taskCode', registeredWork.taskCode, values.taskCode, sameNumber);
  compare('applicationNumber', registeredWork.applicationNumber, values.applicationNumber, sameNumber);
  compare('title', registeredWork.title, values.title);
  compare('kind', registeredWork.kind, values.kind);
  compare('host', registeredWork.host, values.host, (a, b) => same(a, b) || hostKeyOf(a) === hostKeyOf(b));
  compare(
    'investigator',
    registeredWork.investigator,
    values.investigator,
    (a, b) => same(a, b) || peopleKeysOf([a]).join() === peopleKeysOf([b]).join(),
  );
  compare('year', registeredWork.year, values.year);
  compare('field', registeredWork.field, values.field);
  // a list that has no word on it takes no word back
  if (values.potential !== 'unknown') compare('potential', registeredWork.potential, values.potential);
  if (values.unit !== undefined && registeredWork.unitId !== unit.id)
    found.push({ field: 'unit', before: unit.nameOf(registeredWork.unitId), after: values.unit });
  return found;
}
