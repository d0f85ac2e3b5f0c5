import { Random } from '../../test/corpus/random.js';
import {
  aboutBoth,
  aboutFact,
  aboutPlace,
  byCode,
  byMatter,
  byPerson,
  byPhrase,
  bySubject,
  onlyThis,
  type Judge,
} from './judge.js';
import { mistyped, withoutDiacritics } from './spoil.js';
import type { Held, Work } from './work.js';

export const QUERY_KINDS = [
  'topic',
  'subject',
  'matter',
  'place',
  'known',
  'fact',
  'phrase',
  'person',
  'code',
  'misspelt',
  'english',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];
export type Part = 'tune' | 'report';

export interface Query {
  readonly id: string;
  readonly kind: QueryKind;
  readonly part: Part;
  readonly toned: string;
  readonly toneless: string;
}

export interface JudgedQuery extends Query {
  /** Work id → grade 1 to 3. */
  readonly grades: ReadonlyMap<string, number>;
}

const COUNTS: Readonly<Record<QueryKind, number>> = {
  topic: 110,
  subject: 30,
  matter: 30,
  place: 40,
  known: 50,
  fact: 40,
  phrase: 24,
  person: 30,
  code: 36,
  misspelt: 40,
  english: 20,
};

interface Draft {
  readonly text: string;
  readonly judge: Judge;
}

/** Questions about the collection with their grades; a question that no work answers is drawn again. */
export function makeQueries(works: readonly Work[], held: readonly Held[], seed: string): JudgedQuery[] {
  const texts = new Map(held.filter(({ copy }) => !copy).map(({ document, work }) => [work.id, document]));
  const wholeText = (work: Work): string => {
    const document = texts.get(work.id);
    return document
      ? [
          document.title,
          document.abstract,
          ...document.keywords,
          ...document.pages.map(({ text }) => text),
        ].join('\n')
      : '';
  };
  const vietnamese = works.filter(({ english }) => !english);
  const english = works.filter((work) => work.english);
  const seen = new Set<string>();
  return QUERY_KINDS.flatMap((kind) => {
    const random = new Random(`${seed} ${kind}`);
    const pool = kind === 'english' ? english : vietnamese;
    const made: JudgedQuery[] = [];
    for (let tries = 0; made.length < COUNTS[kind]; tries++) {
      if (tries > 20_000) throw new Error(`too few questions of the kind ${kind}`);
      const draft = draftOf(kind, random.pick(pool), pool, wholeText, random);
      if (!draft || seen.has(draft.text)) continue;
      const grades = new Map(
        pool.map((work) => [work.id, draft.judge(work)] as const).filter(([, grade]) => grade > 0),
      );
      if (![...grades.values()].some((grade) => grade >= 2)) continue;
      seen.add(draft.text);
      made.push({
        id: `${kind}-${String(made.length + 1).padStart(3, '0')}`,
        kind,
        part: made.length % 2 === 0 ? 'tune' : 'report',
        toned: draft.text,
        toneless: withoutDiacritics(draft.text),
        grades,
      });
    }
    return made;
  });
}

type WholeText = (work: Work) => string;

function draftOf(
  kind: QueryKind,
  work: Work,
  pool: readonly Work[],
  text: WholeText,
  random: Random,
): Draft | undefined {
  const { matter, subject, place } = work;
  const ask = random.pick(matter.asks);
  switch (kind) {
    case 'topic':
      return (
        subject && {
          text: joined(random, ask, spoken(random.pick(subject.names))),
          judge: aboutBoth(subject, matter),
        }
      );
    case 'subject':
      return subject && { text: spoken(random.pick(subject.names)), judge: bySubject(subject) };
    case 'matter':
      return { text: ask, judge: byMatter(matter) };
    case 'place':
      return (
        subject && {
          text: `${ask} ${spoken(subject.names[0] ?? '')} ${random.pick([place.district, place.province])}`,
          judge: aboutPlace(subject, matter, place),
        }
      );
    case 'known':
      return knownItem(work, pool, random);
    case 'fact':
      return (
        work.fact &&
        subject && {
          text: joined(random, work.fact.agent, `${work.fact.effect} ${spoken(subject.names[0] ?? '')}`),
          judge: aboutFact(work.fact, subject),
        }
      );
    case 'phrase':
      return { text: `"${ask}"`, judge: byPhrase(ask, matter, text) };
    case 'person': {
      const name = random.chance(0.7) ? work.leader : work.leader.split(' ').slice(-2).join(' ');
      return { text: name, judge: byPerson(name) };
    }
    case 'code':
      return codeDraft(work, random);
    case 'misspelt': {
      const right = draftOf(
        random.pick(['topic', 'topic', 'known', 'matter'] as const),
        work,
        pool,
        text,
        random,
      );
      return right && { ...right, text: mistyped(right.text, random) };
    }
    case 'english':
      return {
        text: `${inflected(matter.english, random)}${subject ? ` ${subject.english}` : ''}`,
        judge: subject ? aboutBoth(subject, matter) : byMatter(matter),
      };
  }
}

const joined = (random: Random, one: string, other: string): string =>
  random.chance(0.7) ? `${one} ${other}` : `${other} ${one}`;
const spoken = (name: string): string => (random01(name) ? name : name.toLowerCase());
/** Half the principals write names as names, always the same half. */
const random01 = (name: string): boolean => new Random(name).chance(0.5);

/** What somebody remembers of a title: what is done, with what or where, and about what; only one title has it all. */
function knownItem(work: Work, pool: readonly Work[], random: Random): Draft | undefined {
  const { matter, subject, agent, place, title } = work;
  const stands = (part: string | undefined): part is string =>
    part !== undefined && title.toLowerCase().includes(part.toLowerCase());
  const wording = matter.wordings.find(stands);
  if (!wording) return undefined;
  const others = random.shuffled(
    [agent, place.district, place.province, ...(subject?.names ?? [])].filter(stands),
  );
  const parts = [
    ...others.slice(0, 2),
    random.chance(0.5) ? wording : wording.split(' ').slice(0, 4).join(' '),
  ];
  const candidates = pool.filter((other) =>
    parts.every((part) => other.title.toLowerCase().includes(part.toLowerCase())),
  );
  return candidates.length === 1
    ? { text: random.shuffled(parts).join(' '), judge: onlyThis(work) }
    : undefined;
}

function codeDraft(work: Work, random: Random): Draft | undefined {
  const codes = [...work.codes, ...work.standards];
  if (codes.length === 0) return undefined;
  const code = random.pick(codes);
  const parts = /^(?:KC|[12]-\d{4}-|TCVN)/.test(code) && random.chance(0.4) ? code.split(/[/: ]/) : [code];
  const text = parts.length > 1 ? (parts.find((part) => /\d/.test(part)) ?? code) : code;
  return { text, judge: byCode(text) };
}

/** Another form of its last word. */
function inflected(words: string, random: Random): string {
  if (random.chance(0.4)) return words;
  if (words.endsWith('ion')) return `${words}s`;
  if (words.endsWith('ing')) return random.chance(0.5) ? `${words.slice(0, -3)}ed` : words;
  return words.endsWith('s') ? words.slice(0, -1) : `${words}s`;
}
