import { PermanentError, PhusaError } from '../../shared/errors.js';
import type { PageSpace, UnreadablePage } from './media-reader.js';

/**
 * Looks at pages one by one. One that fails becomes an `unreadable` entry; when every page fails, so does the file,
 * with the first page's reason.
 */
export async function pageEntries(
  count: number,
  look: (number: number) => Promise<PageSpace>,
): Promise<(PageSpace | UnreadablePage)[]> {
  if (count < 1) throw new PermanentError('noPages');
  const pages: (PageSpace | UnreadablePage)[] = [];
  let firstReason: PhusaError | undefined;
  let readable = 0;
  for (let number = 1; number <= count; number++) {
    try {
      pages.push(await look(number));
      readable += 1;
    } catch (error) {
      if (!(error instanceof PhusaError) || !error.permanent) throw error;
      firstReason ??= error;
      pages.push({ number, unreadable: true, detail: error.message });
    }
  }
  if (readable > 0) return pages;
  const { code = 'corrupt', detail } = firstReason ?? {};
  throw new PermanentError(code === 'pageUnreadable' ? 'corrupt' : code, detail);
}

export function refuseTooManyPages(count: number, maxPages: number): void {
  if (count > maxPages) throw new PermanentError('tooManyPages', `${count} pages, ${maxPages} are allowed`);
}
