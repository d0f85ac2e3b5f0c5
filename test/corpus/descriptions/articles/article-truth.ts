import type { FieldName } from '../../../../src/shared/field-names.js';
import type { Truth } from '../described-document.js';
import type { ArticleFacts } from '../facts/article-facts.js';

export function articleTruth(facts: ArticleFacts, language: 'vi' | 'en', names: readonly FieldName[]): Truth {
  const side = language === 'vi' ? 0 : 1;
  const all: Partial<Record<FieldName, readonly unknown[]>> = {
    titleEn: [facts.title[1]],
    affiliations: facts.affiliations.map((each) => each[side]),
    journal: [facts.journal[side]],
    volume: [String(facts.volume)],
    issue: [String(facts.issue)],
    year: [facts.year],
    doi: [facts.doi],
    issn: [facts.issn],
    contact: [{ email: facts.email }],
    keywords: facts.keywords.map((each) => each[side]),
    abstract: [side === 0 ? facts.abstract : facts.abstractEn],
  };
  return {
    documentType: ['article'],
    language: [language],
    title: [facts.title[side]],
    authors: facts.authors.map((name) => ({ name })),
    ...Object.fromEntries(names.map((name) => [name, all[name]])),
  };
}
