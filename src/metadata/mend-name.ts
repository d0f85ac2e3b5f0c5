import { exactForm, foldedForm } from '../text/normalise.js';
import { FAMILY_NAMES, NAME_SYLLABLES } from './data/names.js';

/**
 * Marks lost from a Vietnamese person's name: a syllable that is in no name, and differs in nothing but marks from
 * exactly one that is, was that one (`Nguyên Vãn Tú` → `Nguyễn Văn Tú`). Names that are not Vietnamese, or were
 * printed without any mark as English journals do, stay.
 */
export function mendName(name: string): string {
  if (!/[^ -~]/.test(name)) return name;
  const parts = name.split(' ');
  return parts
    .map((part, i) => {
      const known = i === 0 ? FAMILY_NAMES : NAME_SYLLABLES;
      const form = exactForm(part);
      if (known.has(form)) return part;
      const near = [...known].filter((other) => foldedForm(other) === foldedForm(form));
      const [only] = near;
      return only === undefined || near.length > 1 ? part : upperFirst(only);
    })
    .join(' ');
}

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
