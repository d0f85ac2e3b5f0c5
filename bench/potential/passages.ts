import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimKind, ClaimValues } from '../../src/potential/claims/claim-kinds.js';

export const HALVES = ['tune', 'report'] as const;
export type Half = (typeof HALVES)[number];
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const SECTIONS = [
  'abstract',
  'introduction',
  'review',
  'methods',
  'results',
  'conclusion',
  'recommendations',
  'references',
  'form',
  'technologySheet',
  'patent',
] as const;

/** Why a sentence that looks like a claim is none. */
export const TRAPS = [
  'plan',
  'wish',
  'others',
  'negation',
  'unit',
  'inputPrice',
  'hypothetical',
  'trlGoal',
  'citedPatent',
  'testMethod',
  'references',
  'context',
] as const;
export type Trap = (typeof TRAPS)[number];

/** A claim that a person finds in a passage. */
export type ExpectedClaim = {
  [K in ClaimKind]: {
    readonly kind: K;
    readonly value: ClaimValues[K];
    /** The sentence that says it, letter for letter. */
    readonly quote: string;
    /** Other values that are as right. */
    readonly or?: readonly ClaimValues[K][];
    /** A readiness that is told in words, without its number: within one level is right. */
    readonly inWords?: true;
  };
}[ClaimKind];

export interface Passage {
  readonly id: string;
  readonly language: Language;
  readonly half: Half;
  /** Written after the halves were drawn, for the tuning half alone. */
  readonly added?: true;
  readonly section: (typeof SECTIONS)[number];
  readonly heading: string;
  readonly text: string;
  readonly trap?: { readonly type: Trap; readonly quote: string };
  readonly claims: readonly ExpectedClaim[];
  /** Kinds that may be argued about in this passage: found or not, they count neither way. */
  readonly also?: readonly ClaimKind[];
}

/** A few passages, a page each, with the readiness that a person reads out of them; null where none can be told. */
export interface ShortDocument {
  readonly id: string;
  readonly half: Half;
  readonly language: Language;
  readonly trl: number | null;
  readonly basis: 'stated' | 'words' | 'judged' | 'unknown';
  readonly passages: readonly string[];
}

/** Those that were drawn for a half; of `tune` also what was written for it later. */
export const passages = (half: Half, language: Language): Passage[] => [
  ...(linesOf(`${half}.${language}.jsonl`) as Passage[]),
  ...(half === 'tune' ? addedPassages(language) : []),
];

const addedPassages = (language: Language): Passage[] =>
  (linesOf(`added.${language}.jsonl`) as Passage[]).map((passage) => ({ ...passage, added: true }));

export const shortDocuments = (): ShortDocument[] => linesOf('documents.jsonl') as ShortDocument[];

const linesOf = (name: string): unknown[] =>
  readFileSync(join('bench', 'potential', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
