import type { BigramModel } from '../text/bigram-model.js';
import { agreedWords } from './corrections/agreed-words.js';
import { calibrated } from './calibration.js';
import { ArticleReader } from './articles/article-reader.js';
import { ThesisReader } from './articles/thesis-reader.js';
import type { DescriptionReader, DocumentView, FieldSuggestion } from './page/description-reader.js';
import { documentLanguageOf } from './fields/document-language.js';
import { documentTypeOf } from './fields/document-type.js';
import { PageText } from './page/page-text.js';
import { noSurerThanReplaced } from './replaced-words.js';
import { PatentReader } from './patents/patent-reader.js';
import { ReportReader } from './reports/report-reader.js';

export const DESCRIPTION_READERS: readonly DescriptionReader[] = [
  new PatentReader(),
  new ThesisReader(),
  new ReportReader(),
  new ArticleReader(),
];

/** Below this a reader's fit is not worth listening to. */
const MIN_FIT = 0.2;

/**
 * Describes a document by the reader that fits it best; type and language are told for every document. With `pairs`,
 * marks that scanning lost are put back where the language leaves no doubt. Confidences are how often such values
 * were right.
 */
export function describeDocument(
  document: DocumentView,
  pairs?: BigramModel,
  readers: readonly DescriptionReader[] = DESCRIPTION_READERS,
): FieldSuggestion[] {
  return readDescription(document, pairs, readers).map((field) =>
    noSurerThanReplaced(calibrated(field), document.pages),
  );
}

/** The same with what each rule thinks of its values, from which confidences are fitted. */
export function readDescription(
  document: DocumentView,
  pairs?: BigramModel,
  readers: readonly DescriptionReader[] = DESCRIPTION_READERS,
): FieldSuggestion[] {
  const best = readers
    .map((reader) => ({ reader, fit: reader.applies(document) }))
    .filter(({ fit }) => fit >= MIN_FIT)
    .sort((a, b) => b.fit - a.fit)[0];
  const pages = document.pages.map((page) => new PageText(page));
  const read = (best?.reader.read(document) ?? []).map((field) => agreedWords(field, pages, pairs));
  const has = (name: string): boolean => read.some((field) => field.name === name);
  return [
    ...read,
    ...(has('documentType') ? [] : documentTypeOf(document)),
    ...(has('language') ? [] : documentLanguageOf(document)),
  ];
}
