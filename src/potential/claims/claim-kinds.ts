import type { EntryStatus } from '../../shared/field-names.js';
import type { Box } from '../../shared/geometry.js';

export const RIGHTS = ['patent', 'utilitySolution', 'design', 'trademark', 'plantVariety'] as const;
export type Right = (typeof RIGHTS)[number];

/** Kinds of claims of commercial potential, and what the value of each holds. */
export interface ClaimValues {
  readiness: { readonly trl: number };
  protection: {
    readonly right: Right;
    readonly status: 'filed' | 'granted';
    readonly number?: string;
    readonly date?: string;
  };
  pilot: { readonly place?: string; readonly scale?: string; readonly year?: number };
  gain: {
    readonly quantity: string;
    readonly value?: number;
    readonly unit?: string;
    readonly direction: 'up' | 'down';
  };
  cost: { readonly amount: number; readonly currency: 'VND' | 'USD'; readonly per?: string };
  adopter: { readonly name: string };
  standard: { readonly code: string };
  acceptance: { readonly rating: 'excellent' | 'good' | 'passed' | 'failed'; readonly date?: string };
  localFit: { readonly product?: string; readonly place?: string };
  transfer: { readonly way: TransferWay };
  investment: { readonly amount?: number; readonly currency?: 'VND' | 'USD' };
  restriction: { readonly text: string };
}
export type ClaimKind = keyof ClaimValues;

export type TransferWay = 'contract' | 'documents' | 'training' | 'experts' | 'machinery' | 'offered';

export interface ClaimEvidence {
  readonly page: number;
  readonly boxes: readonly Box[];
  readonly quote: string;
  readonly method: string;
  readonly layer?: string;
}

/** A claim that a machine proposes: the whole sentence that says it, word for word. */
export type ClaimSuggestion = {
  [K in ClaimKind]: {
    readonly kind: K;
    readonly value: ClaimValues[K];
    readonly quote: string;
    readonly confidence: number;
    readonly evidence: ClaimEvidence;
  };
}[ClaimKind];

/** A claim as it is kept and scored. */
export interface KnownClaim {
  readonly id: string;
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly confidence: number;
  readonly status: EntryStatus;
  /** `YYYY-MM-DD`; after it the claim says nothing until it is confirmed again. */
  readonly validUntil?: string | null;
}
