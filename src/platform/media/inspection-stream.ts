import { PermanentError, PhusaError } from '../../shared/errors.js';
import type { FailureCode } from '../../shared/failure-codes.js';
import type { InspectionStep } from './port/inspection-steps.js';
import type { DocumentInfo, InspectedPage, MediaInspection } from './port/media-reader.js';

/**
 * How often a page must bring its child down before it is to blame: time is measured for each page, but memory may
 * have been taken by the pages before it, and a child may be killed from outside.
 */
const TRIES: Partial<Record<FailureCode, number>> = { timeLimit: 1, memoryLimit: 2, childDied: 3 };

/** What is known of a file's pages while one child after another inspects them. */
export class InspectionStream {
  private readonly pages: InspectedPage[] = [];
  private pageCount = 0;
  private info: DocumentInfo = {};
  private tries = 0;

  /** The next page to inspect. */
  get next(): number {
    return this.pages.length + 1;
  }

  add(step: InspectionStep): void {
    if ('pageCount' in step) this.pageCount = step.pageCount;
    else if ('info' in step) this.info = step.info;
    else this.put(step.page);
  }

  /** Takes the end of a child for what it says of the page in hand; false where no page is to blame. */
  survives(error: unknown): boolean {
    const tries = error instanceof PhusaError ? TRIES[error.code] : undefined;
    if (tries === undefined || this.next > this.pageCount) return false;
    const { code, message, detail = message } = error as PhusaError;
    this.tries += 1;
    if (this.tries >= tries) this.put({ number: this.next, unreadable: true, code, detail });
    return true;
  }

  /** When every page failed, so does the file, with the first page's reason. */
  result(): MediaInspection {
    const { pages, info } = this;
    const [first] = pages;
    if (first && 'unreadable' in first && pages.every((page) => 'unreadable' in page)) {
      throw new PermanentError(first.code === 'pageUnreadable' ? 'corrupt' : first.code, first.detail);
    }
    return { pages, info };
  }

  private put(page: InspectedPage): void {
    this.pages.push(page);
    this.tries = 0;
  }
}
