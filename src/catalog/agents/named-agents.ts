import type { FieldName } from '../../shared/field-names.js';
import { COMPANY_END, ORGANISATION_HEADS, ORGANISATION_WORD } from '../../text/data/organisation-words.js';
import { FAMILY_NAMES } from '../../text/names.js';
import { exactForm, foldedForm } from '../../text/normalise.js';
import { memoised } from '../../text/memoise.js';
import { splitTitles } from '../../text/person-titles.js';
import { isFoldedSyllable, isSyllable } from '../../text/syllables.js';
import type { AgentKind } from './agent-kind.js';
import { nameWords } from './name-words.js';

/** A person or organisation as one value of a field names it. */
export interface NamedAgent {
  readonly kind: AgentKind;
  /** As it stands in the value, without titles. */
  readonly name: string;
  /** `PGS.TS.` */
  readonly title?: string;
  /** Two letters, as patents give it. */
  readonly country?: string;
}

const PERSON_FIELDS: readonly FieldName[] = ['authors', 'contributors', 'inventors'];
const ORGANISATION_FIELDS: readonly FieldName[] = ['hostOrganisation', 'managingAgency', 'ownerOrganisation'];
/** Persons or organisations: the name itself tells. */
const EITHER_FIELDS: readonly FieldName[] = ['applicants', 'owners', 'agent'];

/** The fields that name people and organisations. `contact` is not among them: it is never published. */
export const AGENT_FIELDS: readonly FieldName[] = [
  ...PERSON_FIELDS,
  ...EITHER_FIELDS,
  ...ORGANISATION_FIELDS,
  'affiliations',
];

const FOLDED_FAMILY_NAMES: ReadonlySet<string> = new Set([...FAMILY_NAMES].map(foldedForm));
const LONGEST = 300;
const MOST_PERSON_WORDS = 8;
/** A part of the body that it belongs to, not a body of its own. */
const PART_OF_BODY =
  /^(?:khoa|bo mon|phong|to bo mon|lop|department|dept|faculty|school of|division|laboratory|lab|section)\b/;
const FURTHER_HEADS =
  /^(?:truong|dai hoc|doan|dang|nhom|nha|tong|van phong luat su|cao dang)\b|\b(?:college|hospital|academy|school|group|council|committee|association|agency|bureau|ip)\b/;

/**
 * Whom one value of a field names; empty where it names nobody that a record could stand for. `people`: exact forms of
 * those whom the same document names as authors and inventors: an applicant among them is no company.
 */
export function agentsNamedIn(
  field: FieldName,
  value: unknown,
  people: ReadonlySet<string> = NOBODY,
): readonly NamedAgent[] {
  const parts = partsOf(value);
  if (parts.name === undefined || !AGENT_FIELDS.includes(field)) return [];
  if (people.size > 0) return agentsOfParts(field, parts, people);
  return agentsAlone(JSON.stringify([field, parts]));
}

const NOBODY: ReadonlySet<string> = new Set();

/** The same few names come again and again, on a page of hits as in an import. */
const agentsAlone = memoised((asked): readonly NamedAgent[] => {
  const [field, parts] = JSON.parse(asked) as [FieldName, Parts];
  return agentsOfParts(field, parts, NOBODY);
});

function agentsOfParts(
  field: FieldName,
  { name = '', title, country }: Parts,
  people: ReadonlySet<string>,
): NamedAgent[] {
  const more = country === undefined ? {} : { country };
  if (field === 'affiliations') return bodiesOf(name).flatMap((body) => organisation(body, more));
  return name
    .split(/[;\n]/)
    .map(tidy)
    .flatMap((one) => {
      if (ORGANISATION_FIELDS.includes(field) || looksLikeOrganisation(one)) return organisation(one, more);
      const named = person(one, title, more);
      const sure = PERSON_FIELDS.includes(field) || named.some((found) => isPersonal(found, people));
      return sure ? named : organisation(one, more);
    });
}

/** Whether whom an entry of this field names hangs on whom the document names elsewhere. */
export const hangsOnPeople = (field: FieldName): boolean => EITHER_FIELDS.includes(field);

/** Whether a name that may be a company's is a person's: with a title, Vietnamese, turned by a comma, or known as one. */
function isPersonal({ name, title }: NamedAgent, people: ReadonlySet<string>): boolean {
  const words = nameWords(name);
  const vietnamese = words.every((word) => isSyllable(word) || isFoldedSyllable(word));
  const family = FOLDED_FAMILY_NAMES.has(foldedForm(words[0] ?? ''));
  return (
    title !== undefined ||
    (vietnamese && family) ||
    /^\p{Lu}[\p{L}'’-]+, \p{Lu}/u.test(name) ||
    people.has(words.join(' '))
  );
}

function person(text: string, title: string | undefined, more: { country?: string }): NamedAgent[] {
  const { name, title: printed } = splitTitles(text);
  const words = nameWords(name);
  const plausible = words.length >= 2 && words.length <= MOST_PERSON_WORDS && !/\d/.test(name);
  const given = title ?? printed;
  return plausible && words.some((word) => word.length > 1)
    ? [{ kind: 'person', name, ...(given === undefined ? {} : { title: given }), ...more }]
    : [];
}

const organisation = (name: string, more: { country?: string }): NamedAgent[] =>
  name.length <= LONGEST && nameWords(name).join('').length >= 2
    ? [{ kind: 'organisation', name, ...more }]
    : [];

/** `Khoa Nông nghiệp, Trường Đại học Cần Thơ, Việt Nam` → the university; the whole text where no part is a body. */
function bodiesOf(affiliation: string): string[] {
  const parts = affiliation.split(/[,;\n]|\s[-–]\s/).map(tidy);
  const bodies = parts.filter(
    (part) =>
      looksLikeOrganisation(part) && !PART_OF_BODY.test(foldedForm(part)) && nameWords(part).length > 1,
  );
  return bodies.length > 0 ? bodies : [tidy(affiliation)];
}

export const looksLikeOrganisation = memoised(isNamedLikeOrganisation);

function isNamedLikeOrganisation(name: string): boolean {
  const folded = foldedForm(name);
  const last = name.split(/[\s,]+/).at(-1) ?? '';
  return (
    ORGANISATION_HEADS.test(folded) ||
    FURTHER_HEADS.test(folded) ||
    ORGANISATION_WORD.test(name) ||
    (COMPANY_END.test(last) && /,|[a-z]/.test(name) && last.length > 1 && !FAMILY_NAMES.has(exactForm(last)))
  );
}

interface Parts {
  readonly name?: string;
  readonly title?: string;
  readonly country?: string;
}

function partsOf(value: unknown): Parts {
  if (typeof value === 'string') return { name: value };
  if (typeof value !== 'object' || value === null) return {};
  const { name, title, country } = value as Readonly<Record<string, unknown>>;
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? { country } : {}),
  };
}

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:•·*–-]+|[\s,;:–-]+$/gu, '');
