import { PermanentError, PhusaError } from '../../../shared/errors.js';
import type { DocumentInfo, InspectedPage, PageSpace } from './media-reader.js';

/** What a look at a file finds, in this order: how many pages it has, each page, what the file says of itself. */
export type InspectionStep =
  { readonly pageCount: number } | { readonly page: InspectedPage } | { readonly info: DocumentInfo };

/** Looks at pages one by one. One that fails becomes an `unreadable` entry. */
export async function* pageSteps(
  pageCount: number,
  maxPages: number,
  from: number,
  look: (number: number) => Promise<PageSpace>,
): AsyncGenerator<InspectionStep> {
  if (pageCount < 1) throw new PermanentError('noPages');
  if (pageCount > maxPages) {
    throw new PermanentError('tooManyPages', `${pageCount} pages, ${maxPages} are allowed`);
  }
  yield { pageCount };
  for (let number = from; number <= pageCount; number++) yield { page: await entryOf(number, look) };
}

async function entryOf(number: number, look: (number: number) => Promise<PageSpace>): Promise<InspectedPage> {
  try {
    return await look(number);
  } catch (error) {
    if (!(error instanceof PhusaError) || !error.permanent) throw error;
    return { number, unreadable: true, code: error.code, detail: error.detail ?? error.message };
  }
}
