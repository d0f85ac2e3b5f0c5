import type { AskedCards } from '../opportunities/cards/card-question.js';
import type { SearchQueryDto } from '../search/results/search-query.dto.js';

/** The query without the parameters that only affect how results are shown. */
export type SavedQuestion = Pick<SearchQueryDto, 'q'> &
  Partial<Pick<SearchQueryDto, 'type' | 'field' | 'year' | 'language' | 'trl' | 'person' | 'organisation'>>;

/** One card, or all that a filter of cards lets through. */
export interface FollowedCards extends AskedCards {
  readonly documentId?: string;
}

/** A query and its subject: documents, or opportunity cards. */
export type Followed =
  | { readonly about: 'documents'; readonly question: SavedQuestion }
  | { readonly about: 'opportunities'; readonly question: FollowedCards };

/** As the address of its screen holds it: lists joined by commas. */
export function questionAddress({ about, question }: Followed, publicUrl: string): string {
  if (about === 'opportunities' && question.documentId)
    return `${publicUrl}/opportunities/${question.documentId}`;
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') parameters.set(name, text);
  }
  const asked = parameters.toString();
  if (about === 'documents') return `${publicUrl}/?${asked}`;
  return `${publicUrl}/opportunities${asked ? `?${asked}` : ''}`;
}
