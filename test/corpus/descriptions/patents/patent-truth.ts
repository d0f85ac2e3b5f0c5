import type { FieldName } from '../../../../src/shared/field-names.js';
import type { Truth } from '../described-document.js';
import { iso } from '../facts/numbers.js';
import type { PatentFacts, PatentInventor } from '../facts/patent-facts.js';

export const nameOf = ({ given, family }: PatentInventor): string => `${given} ${family}`.trim();

/** What every front page with these facts says; `extra` gives what stands only on some. */
export const patentTruth = (
  facts: PatentFacts,
  language: 'vi' | 'en',
  extra: Readonly<Partial<Record<FieldName, readonly unknown[]>>>,
): Truth => ({
  documentType: [facts.right],
  language: [language],
  title: [facts.title[language === 'vi' ? 0 : 1]],
  ipc: facts.ipc,
  filingDate: [iso(facts.filed)],
  inventors: facts.inventors.map((inventor) => ({ name: nameOf(inventor), country: inventor.country })),
  abstract: [language === 'vi' ? facts.abstract : facts.abstractEn],
  priority: facts.priority.map(({ number, day, country }) => ({ number, date: iso(day), country })),
  ...extra,
});

export const parties = (all: PatentFacts['applicants']): readonly unknown[] =>
  all.map(({ name, country }) => ({ name, country }));
