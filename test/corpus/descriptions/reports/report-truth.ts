import type { FieldName } from '../../../../src/shared/field-names.js';
import type { Truth } from '../described-document.js';
import { iso, isoMonth } from '../facts/numbers.js';
import type { ReportFacts } from '../facts/report-facts.js';

/** What a document that prints these fields truly says. People: the investigator first, members after. */
export function reportTruth(
  facts: ReportFacts,
  names: readonly (FieldName | 'members' | 'bareCode')[],
): Truth {
  const has = (name: string): boolean => (names as readonly string[]).includes(name);
  const all: Partial<Record<FieldName, readonly unknown[]>> = {
    title: [facts.title[0]],
    titleEn: [facts.title[1]],
    authors: [facts.investigator, ...(has('members') ? facts.members : [])],
    hostOrganisation: [facts.host],
    managingAgency: [facts.agency],
    level: [facts.level.code],
    taskCode: [facts.taskCode],
    // A bare "Mã số" says not whose code it is: then it is given as both.
    programmeCode: [has('bareCode') ? facts.taskCode : facts.programme.code],
    registrationNumber: [facts.registration],
    startDate: [isoMonth(facts.start)],
    endDate: [isoMonth(facts.end)],
    acceptanceDate: [iso(facts.acceptance)],
    acceptanceRating: [facts.rating.code],
    year: [facts.cover.y],
    keywords: facts.keywords.map(([vi]) => vi),
    abstract: [facts.abstract],
    fieldCodes: [facts.field[0]],
    objectiveCodes: [facts.objective[0]],
    securityLevel: [facts.secrecy.code],
  };
  const shown = (Object.keys(all) as FieldName[]).filter(
    (name) => has(name) || (has('bareCode') && (name === 'taskCode' || name === 'programmeCode')),
  );
  return { ...Object.fromEntries(shown.map((name) => [name, all[name]])), language: ['vi'] };
}
