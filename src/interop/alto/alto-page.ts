import type { TextLine, TextSource } from '../../shared/page-text.js';

/** Who made the text of a page: the engine with its version, and when. */
export interface AltoEngine {
  readonly name: string;
  readonly at?: Date;
}

/** One page as ALTO takes it: its space in pixels, and its lines in effect in reading order. */
export interface AltoPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Null: not read yet. */
  readonly source: TextSource | null;
  readonly language: string | null;
  readonly confidence: number | null;
  readonly engine?: AltoEngine;
  readonly lines: readonly TextLine[];
}

/** What an ALTO file says of the document that its pages are from. */
export interface AltoDocument {
  readonly id: string;
  /** Left out where the principal may not know it. */
  readonly fileName?: string;
  /** Where the picture or the document is found. */
  readonly address?: string;
}
