import type { FieldName } from '../../shared/field-names.js';
import { foldedForm } from '../../text/normalise.js';
import type { FieldSuggestion } from '../page/description-reader.js';
import type { Stretch } from '../page/text-span.js';
import { flagged, suggestStretch } from '../page/suggest.js';

/** The lists of Decision 12/2008, which older papers use; codes of another list need another name here. */
const SCHEME = 'VN-2008';

/** Codes of a list, alone or beside their names; a name alone is taken where only one code bears it. */
export function codedValues(
  field: FieldName,
  stretch: Stretch,
  list: ReadonlyMap<string, string>,
): FieldSuggestion[] {
  const codes = [...stretch.text.matchAll(/(?<![\d.,/-])\d{2,7}(?![\d/]|-\d)/g)];
  const known = codes.filter(([code]) => list.has(code));
  if (known.length > 0) {
    return known.map((match) => {
      const named = foldedForm(stretch.text).includes(foldedForm(list.get(match[0]) ?? '').slice(0, 24));
      const at = stretch.slice(match.index, match.index + match[0].length);
      return suggestStretch(field, at, `list:${field}`, named ? 0.96 : 0.85, {
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
        stretch.slice(unknown.index, unknown.index + unknown[0].length),
        `list:${field}`,
        'unknownCode',
      ),
    ];
  return byName(field, stretch, list);
}

const letters = (text: string): string => foldedForm(text).replace(/[^\p{L}\p{N}]/gu, '');

function byName(field: FieldName, stretch: Stretch, list: ReadonlyMap<string, string>): FieldSuggestion[] {
  const hits = [...list].filter(([, name]) => letters(name) === letters(stretch.text));
  const [only] = hits;
  return only === undefined || hits.length > 1
    ? []
    : [suggestStretch(field, stretch, `list:${field}`, 0.85, { scheme: SCHEME, code: only[0] })];
}
