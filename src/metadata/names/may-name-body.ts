import { foldedForm } from '../../text/normalise.js';

/**
 * Whether a span can be the name of an organisation: articles of a decision, and what goes on in the midst of a
 * sentence, stand behind the same words.
 */
export function mayNameBody(printed: string): boolean {
  const isArticle = /(?:^|[.;] )dieu \d/.test(foldedForm(printed));
  const isRestOfSentence = /^\p{Ll}/u.test(printed) && printed.split(' ').length > 10;
  return !isArticle && !isRestOfSentence;
}
