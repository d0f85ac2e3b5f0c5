import type { FieldName } from '../../shared/field-names.js';
import { foldedForm } from '../../text/normalise.js';
import type { FieldSuggestion } from '../page/description-reader.js';
import type { TextSpan } from '../page/text-span.js';
import { flagged, suggestSpan } from '../page/suggest.js';

/** The lists of Decision 12/2008, which older papers use; codes of another list need another name here. */
const SCHEME = 'VN-2008';

/** Codes of a list, alone or beside their names; a name alone is taken where only one code bears it. */
export function codedValues(
  field: FieldName,
  span: TextSpan,
  list: ReadonlyMap<string, string>,
): FieldSuggestion[] {
  const codes = [...span.text.matchAll(/(?<![\d.,/-])\d{2,7}(?![\d/]|-\d)/g)];
  const known = codes.filter(([code]) => list.has(code));
  if (known.length > 0) {
    return known.map((match) => {
      const named = foldedForm(span.text).includes(foldedForm(list.get(match[0]) ?? '').slice(0, 24));
      const at = span.slice(match.index, match.index + match[0].length);
      return suggestSpan(field, at, `list:${field}`, named ? 0.96 : 0.85, {
        scheme: SCHEME,
        code: match[0],
      });
    });
  }
  const [unknown] = codes;
  if (unknown !== undefined)
    return [
      flagged(
        field,
        span.slice(unknown.index, unknown.index + unknown[0].length),
        `list:${field}`,
        'unknownCode',
      ),
    ];
  return byName(field, span, list);
}

const letters = (text: string): string => foldedForm(text).replace(/[^\p{L}\p{N}]/gu, '');

function byName(field: FieldName, span: TextSpan, list: ReadonlyMap<string, string>): FieldSuggestion[] {
  const hits = [...list].filter(([, name]) => letters(name) === letters(span.text));
  const [only] = hits;
  return only === undefined || hits.length > 1
    ? []
    : [suggestSpan(field, span, `list:${field}`, 0.85, { scheme: SCHEME, code: only[0] })];
}
