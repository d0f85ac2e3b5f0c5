import { foldedForm } from '../../text/normalise.js';
import { modelForm, type Neighbours, type LanguageContext } from './place-in-text.js';

/** So many times likelier beside its neighbours than anywhere: they are known to stand together. */
const SUPPORTED = Math.log(3);

/**
 * Of two names that differ in marks alone (Toản, Toàn) no language tells which is meant: the commoner word is no
 * likelier. Only neighbours that are known to stand beside the second speak for it (Cần Thơ). `names`: what is held for
 * a name, in exact form.
 */
export function isOtherName(
  first: string,
  second: string,
  { before, after }: Neighbours,
  { pairs }: LanguageContext,
  names: ReadonlySet<string>,
): boolean {
  const [a, b] = [first, second].map((text) => modelForm(text) ?? '') as [string, string];
  return foldedForm(a) === foldedForm(b) && names.has(a) && !(pairs.support(before, b, after) >= SUPPORTED);
}
