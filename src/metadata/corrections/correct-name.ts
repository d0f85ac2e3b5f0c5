import { editDistance } from '../../text/edit-distance.js';
import { exactForm, foldedForm } from '../../text/normalise.js';
import { costOfReading } from './diacritic-errors.js';
import { FAMILY_NAMES, NAME_SYLLABLES } from '../../text/names.js';

/** So unlikely a loss of marks (a negative natural logarithm) is no loss: another name is meant. */
const LIKELY_LOSS = 3.6;

/**
 * Marks lost from a Vietnamese person's name: a syllable that is in no name, and that scanning may well have made of
 * exactly one that is, was that one (`Nguyên Văn Tú` → `Nguyễn Văn Tú`). A rare name stays (`Trị` is not `Trí`), and
 * so do names that are not Vietnamese, or were printed without any mark as English journals do. `candidates` are what other
 * readers made of each syllable: one of them that is in names goes before all else.
 */
export function correctName(name: string, candidates: readonly (readonly string[])[] = []): string {
  if (!/[^ -~]/.test(name)) return name;
  const parts = name.split(' ');
  return parts
    .map((part, i) => {
      const known = i === 0 ? FAMILY_NAMES : NAME_SYLLABLES;
      const form = exactForm(part);
      // Between a family name and a given one, Thi is Thị with its dot lost.
      if (form === 'thi' && i > 0 && i < parts.length - 1) return 'Thị';
      if (known.has(form)) return part;
      const seconded = new Set(
        (candidates[i] ?? []).map(lettersOf).filter((candidate) => isOther(candidate, form, known)),
      );
      if (seconded.size === 1) return upperFirst([...seconded].join(''));
      const near = [...known].filter((other) => foldedForm(other) === foldedForm(form));
      if (i === 0 && near.length === 0 && !NAME_SYLLABLES.has(form)) return brokenFamilyName(form) ?? part;
      const [only] = near;
      if (only === undefined || near.length > 1) return part;
      return i === 0 || costOfReading(only, form, false) <= LIKELY_LOSS ? upperFirst(only) : part;
    })
    .join(' ');
}

const LONG_NAME = 6;

/** A long family name that lost, gained or changed a letter (`Nguyn`), where only one fits; short ones are too near each other. */
function brokenFamilyName(form: string): string | undefined {
  const read = [...foldedForm(form)];
  const near = [...FAMILY_NAMES].filter(
    (name) => name.length >= LONG_NAME && editDistance([...foldedForm(name)], read) === 1,
  );
  const [only] = near;
  return only !== undefined && near.length === 1 ? upperFirst(only) : undefined;
}

const lettersOf = (text: string): string => exactForm(text).replace(/[^\p{L}]/gu, '');

const isOther = (candidate: string, form: string, known: ReadonlySet<string>): boolean =>
  known.has(candidate) && foldedForm(candidate) === foldedForm(form);

const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
