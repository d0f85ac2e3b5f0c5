import type { Claim } from '../../catalog/evidence/claim.entity.js';
import { type DueReason, dueReason, proven } from '../../catalog/evidence/claim-standing.js';
import { isFaultyValue } from '../../catalog/claim-values/claim-value.js';
import type { Evidence } from '../../catalog/evidence/evidence.js';
import { pageOpen, quoteOpen } from '../../catalog/evidence/evidence-rights.js';
import type { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { contradictionsOf } from '../../potential/claims/contradictions.js';
import { nameOfValue } from '../../shared/field-names.js';
import type { CardMaterial } from './card-material.js';
import { ANSWERED_BY, type Question, QUESTIONS } from './questions.js';

/** Where an answer stands. */
export interface Source {
  readonly page: number;
  /** Whether the principal may open that page. */
  readonly open: boolean;
  readonly quote?: string;
  readonly boxes?: readonly (readonly number[])[];
  /** The picture of its boxes can be asked for. */
  readonly picture: boolean;
}

export interface Answer {
  /** Of the claim or the field entry. */
  readonly id: string;
  readonly from: 'claim' | 'field';
  /** Kind of claim, or name of the field. */
  readonly about: string;
  readonly value: unknown;
  readonly confirmed: boolean;
  readonly source?: Source;
  readonly validUntil?: string;
  readonly confirmedAt?: string;
  /** Why it is not an answer until a person looks at it again; shown only to staff responsible for the document. */
  readonly due?: DueReason;
  /** Its value is not valid for its kind: no answer until a person corrects or rejects it; shown only to staff responsible for the document. */
  readonly faulty?: true;
  /** The answers that cannot be so together with this one. */
  readonly against: readonly string[];
}

export interface AnsweredQuestion {
  readonly question: Question;
  /** By what persons confirmed and what still stands; empty: not known yet. */
  readonly answers: readonly Answer[];
  /** What machines suggest, and what has to be confirmed again: for those who keep the document. */
  readonly suggestions: readonly Answer[];
}

/** The investor's questions, each answered by evidence or by nothing. `today`: `YYYY-MM-DD`. */
export function answersOf(material: CardMaterial, today: string): AnsweredQuestion[] {
  const { claims, entries, rights } = material;
  const standing = claims.filter((claim) => proven(claim, today));
  const against = contradictionsOf(standing);
  return QUESTIONS.map((question) => {
    const { claims: kinds, fields } = ANSWERED_BY[question];
    const all = [
      ...fields
        .flatMap((name) => entries.filter((entry) => entry.name === name))
        .map((entry) => fieldAnswer(entry, material)),
      ...kinds
        .flatMap((kind) => claims.filter((claim) => claim.kind === kind))
        .map((claim) => claimAnswer(claim, material, today, against.get(claim.id) ?? [])),
    ];
    const answers = all.filter((answer) => answer.confirmed && answer.due === undefined && !answer.faulty);
    const others = all.filter((answer) => !answers.includes(answer));
    return { question, answers, suggestions: rights.keeps ? others : [] };
  });
}

/** Numbers of claims that a person confirmed and that still stand. */
export const provenOf = ({ claims }: Pick<CardMaterial, 'claims'>, today: string): Claim[] =>
  claims.filter((claim) => proven(claim, today));

function claimAnswer(
  claim: Claim,
  material: CardMaterial,
  today: string,
  against: readonly string[],
): Answer {
  const due = dueReason(claim, today);
  return {
    id: claim.id,
    from: 'claim',
    about: claim.kind,
    value: claim.value,
    confirmed: claim.status === 'confirmed',
    source: sourceOf(claim.evidence, material, quoteOpen(claim)),
    ...(claim.validUntil ? { validUntil: claim.validUntil } : {}),
    ...(claim.status === 'confirmed' && claim.decidedAt
      ? { confirmedAt: claim.decidedAt.toISOString() }
      : {}),
    ...(due ? { due } : {}),
    ...(isFaultyValue(claim) ? { faulty: true } : {}),
    against,
  };
}

function fieldAnswer(entry: FieldEntry, material: CardMaterial): Answer {
  return {
    id: entry.id,
    from: 'field',
    about: entry.name,
    value: nameOfValue(entry.value) ?? entry.value,
    confirmed: entry.status === 'confirmed',
    ...(entry.evidence ? { source: sourceOf(entry.evidence, material, false) } : {}),
    ...(entry.status === 'confirmed' && entry.decidedAt
      ? { confirmedAt: entry.decidedAt.toISOString() }
      : {}),
    against: [],
  };
}

function sourceOf(
  { page, boxes, quote }: Evidence,
  { rights, unpictured }: CardMaterial,
  published: boolean,
): Source {
  const open = page > 0 && pageOpen(rights, page);
  const told = open || published;
  return {
    page: Math.max(0, page),
    open,
    picture: told && page > 0 && boxes.length > 0 && !unpictured.has(page),
    ...(told ? { quote, boxes: boxes.map((box) => [...box]) } : {}),
  };
}
