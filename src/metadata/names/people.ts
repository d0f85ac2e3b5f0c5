import type { PersonValue } from '../../shared/field-names.js';
import { exactForm } from '../../text/normalise.js';
import { leadingTitles, TITLE } from '../../text/person-titles.js';
import { isSyllable } from '../../text/syllables.js';
import { FAMILY_NAMES } from '../../text/names.js';
import { oneLine } from '../page/page-text.js';

/** `McAllister`, `D’Angelo`, and the particles `van`, `de`, `von` are parts of names too. */
const PART =
  /^(?:\p{Lu}\p{Ll}{0,2}[’']?\p{Lu}\p{Ll}+|van|von|der|den|de|da|di|la|le|el|bin|\p{Lu}\p{M}*[\p{Ll}\p{M}’'-]*|\p{Lu}[\p{Ll}]*(?:-\p{Lu}?\p{Ll}+)+|\p{Lu}{2,}|\p{Lu}\.)$/u;
/** `T5.` is TS., `ThS.` and `PGS.` likewise. */
const MISREAD_TITLE = /(?<=^|\.)(Th|T|PG)5(?=\.)/gu;
/** Abbreviations whose point was not printed, or not read. */
const WITHOUT_POINT = /(?<=^|[\s.,])(?:TSKH|PGS|GS|TS|ThS|CN|KS|BS|DS)(?=$|[\s,])/gu;
const MAX_PARTS = 6;

export interface ReadPerson {
  readonly person: PersonValue;
  /** A known family name or a title stands with it. */
  readonly sure: boolean;
}

/** A text that is one person and nothing else; titles are kept apart from the name. */
export function readPerson(printed: string): ReadPerson | undefined {
  const text = oneLine(printed)
    .replace(/[.,;:]+$/, '')
    .replace(MISREAD_TITLE, '$1S');
  const titles = leadingTitles(text);
  const name = text.slice(titles?.length ?? 0).trim();
  const parts = name.split(' ');
  if (parts.length < 2 || parts.length > MAX_PARTS || !parts.every((part) => PART.test(part)))
    return undefined;
  const family = FAMILY_NAMES.has(exactForm(parts[0] ?? ''));
  const vietnamese = parts.every((part) => isSyllable(part));
  const capitals = name === name.toUpperCase() && parts.some((part) => part.length > 2);
  return {
    person: {
      name: capitals ? nameCase(name) : name,
      ...(titles === undefined
        ? {}
        : { title: titles.trim().replace(/,$/, '').replace(WITHOUT_POINT, '$&.') }),
    },
    sure: titles !== undefined || (family && vietnamese),
  };
}

/** `LẠI VĂN KHOÁT` → `Lại Văn Khoát`. */
export function nameCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s.-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Several people in one text, split at signs; undefined as soon as a piece is not a person. */
export function readPeople(printed: string): ReadPerson[] | undefined {
  const pieces = printed
    .split(/[;\n]|,(?!\s*(?:Jr|Sr|PhD|MD)\b)|\s[-–]\s|\s(?:và|and)\s/u)
    .map((piece) =>
      piece
        .replace(/^\s*\d{1,2}[.)]\s*/, '')
        .replace(/[\d*†‡¹²³⁴]+$/u, '')
        .trim(),
    )
    .filter((piece) => piece !== '');
  const people = pieces.map((piece) => readPerson(piece));
  return people.length > 0 && people.every((person) => person !== undefined) ? people : undefined;
}

/** People of whom each has a title, with nothing between them: `TS. Bùi Thị A ThS. Đỗ Văn B`. */
export function peopleBehindTitles(printed: string): ReadPerson[] | undefined {
  const pieces = oneLine(printed).split(new RegExp(`[,;\\s]+(?=${TITLE}[.\\s])(?<!${TITLE}[.,\\s]*)`, 'u'));
  const people = pieces.map((piece) => readPerson(piece.replace(/^\d{1,2}[.)]\s*/, '')));
  return people.every((person) => person?.person.title !== undefined)
    ? people.filter((person) => person !== undefined)
    : undefined;
}
