import type { CardMaterial } from './card-material.js';
import { dueReason } from '../../catalog/evidence/claim-standing.js';
import { ANSWERED_BY, QUESTIONS, type Question } from './questions.js';

/** A sentence of the document, word for word. */
export interface DraftSentence {
  readonly question: Question;
  readonly quote: string;
  readonly page: number;
  /** Of the claim or field entry that it comes from. */
  readonly id: string;
  /** A person has confirmed it. */
  readonly confirmed: boolean;
}

const MOST_OF_A_QUESTION = 3;
/** A summary is read in half a minute. */
const MOST = 9;
const LONGEST = 600;

/**
 * Sentences from which a person may write the summary: what was confirmed before what machines suggest, in the order
 * of the questions, none twice. For those who keep the document.
 */
export function draftOf({ claims, entries }: CardMaterial, today: string): DraftSentence[] {
  const seen = new Set<string>();
  const sentences = QUESTIONS.flatMap((question) => {
    const { claims: kinds, fields } = ANSWERED_BY[question];
    const quoted = [
      ...entries.filter(({ name }) => fields.includes(name)),
      ...claims
        .filter(({ kind }) => (kinds as readonly string[]).includes(kind))
        .filter((claim) => dueReason(claim, today) === undefined),
    ].flatMap(({ id, evidence, status, confidence }) =>
      evidence && evidence.page > 0 && !evidence.stale
        ? [
            {
              id,
              quote: evidence.quote.trim(),
              page: evidence.page,
              confirmed: status === 'confirmed',
              confidence,
            },
          ]
        : [],
    );
    return quoted
      .filter(({ quote }) => isSentence(quote))
      .sort((a, b) => Number(b.confirmed) - Number(a.confirmed) || b.confidence - a.confidence)
      .filter(({ quote }) => !seen.has(quote) && seen.add(quote))
      .slice(0, MOST_OF_A_QUESTION)
      .map(({ id, quote, page, confirmed }) => ({ question, quote, page, id, confirmed }));
  });
  return sentences.slice(0, MOST);
}

/** A number or a name alone makes no sentence; what fills a page is none either. */
const isSentence = (quote: string): boolean => quote.length <= LONGEST && quote.split(/\s+/u).length >= 4;
