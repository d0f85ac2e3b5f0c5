import type { IndexedDocument } from '../../src/search/port/indexed-document.js';

/** What can be grown, raised or caught. */
export interface Subject {
  readonly id: string;
  readonly group: string;
  readonly fields: readonly string[];
  /** The first as titles say it. */
  readonly names: readonly string[];
  readonly english: string;
}

/** What is done about it. */
export interface Matter {
  readonly id: string;
  /** Matters of one family answer the same kind of need. */
  readonly family: string;
  readonly groups: readonly string[];
  readonly field: string;
  readonly ipc: string;
  readonly wordings: readonly string[];
  readonly english: string;
  readonly sentences: readonly string[];
  /** How people ask for it. */
  readonly asks: readonly string[];
}

export interface Place {
  readonly district: string;
  readonly province: string;
}

/** Something that one page of one work says. */
export interface Fact {
  readonly agent: string;
  readonly effect: string;
  readonly page: number;
}

export const KINDS = ['report', 'patent', 'utilitySolution', 'thesis', 'article', 'form'] as const;
export type Kind = (typeof KINDS)[number];

/** What a work is about; judgements know this and nothing else. */
export interface Subjects {
  readonly matter: Matter;
  readonly subject?: Subject;
  /** A matter that one chapter is about. */
  readonly chapter: Matter;
  /** A subject that one chapter compares with. */
  readonly also?: Subject;
  readonly place: Place;
  readonly agent: string;
}

export interface Work extends Subjects {
  readonly id: string;
  readonly kind: Kind;
  readonly english: boolean;
  readonly year: number;
  readonly host: string;
  readonly leader: string;
  readonly members: readonly string[];
  readonly title: string;
  readonly codes: readonly string[];
  /** National standards that a chapter of it works by. */
  readonly standards: readonly string[];
  readonly fact?: Fact;
}

/** A document as a library holds it: of a work there may be two, the second a poor scan. */
export interface Held {
  readonly document: IndexedDocument & { readonly pages: readonly HeldPage[] };
  readonly work: Work;
  readonly copy: boolean;
}

export interface HeldPage {
  readonly number: number;
  readonly text: string;
  readonly language: string;
  readonly withheld: boolean;
}
