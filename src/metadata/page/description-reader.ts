import type { FieldName } from '../../shared/field-names.js';
import type { Box } from '../../shared/geometry.js';
import type { TextLine, WordSpan } from '../../shared/page-text.js';

export interface PageView {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  readonly spans: readonly WordSpan[];
  readonly lines: readonly TextLine[];
  readonly language?: string;
}

/** What a reader sees: the first and last pages, not all of a book of 2,000. */
export interface DocumentView {
  readonly pages: readonly PageView[];
  readonly pageCount: number;
  readonly info: { readonly title?: string; readonly author?: string; readonly language?: string };
  readonly fileName: string;
}

/** Where a value stands: words found letter for letter on a page, and their boxes. */
export interface Evidence {
  readonly page: number;
  readonly boxes: readonly Box[];
  readonly quote: string;
  /** Name of the rule that found it. */
  readonly method: string;
  readonly layer?: string;
}

export interface CandidateValue {
  readonly value: unknown;
  readonly printed: string;
  readonly confidence: number;
  readonly evidence?: Evidence;
}

/** One value proposed for one field; a field with several values gets several suggestions, in order. */
export interface FieldSuggestion extends CandidateValue {
  readonly name: FieldName;
  readonly alternatives?: readonly CandidateValue[];
  /** How surely the words it was read from were read, 0–1; 1 for a text layer. */
  readonly trust?: number;
  /** Marks that scanning lost were put back; what was read stands among the alternatives. */
  readonly mended?: true;
}

/**
 * Reads the description of one kind of document.
 * It SHALL give evidence for every value it reads, quoted word for word, and abstain rather than guess.
 * It MAY be asked about documents that are not its own: `applies` says how well they fit.
 */
export abstract class DescriptionReader {
  abstract readonly kind: string;
  /** 0 (not mine) to 1 (surely mine). */
  abstract applies(document: DocumentView): number;
  abstract read(document: DocumentView): FieldSuggestion[];
}
