import type { Fact, Matter, Place, Subject, Work } from './work.js';

/** The grade of a work for one question: 3 what was asked for, 2 a part of it, 1 near it, 0 not. */
export type Judge = (work: Work) => number;

const isAbout = (work: Work, subject: Subject): boolean => work.subject?.id === subject.id;

/** 3: both are what the work is about. 2: one chapter treats the matter, or compares with the subject. 1: another
 * matter of the family on the subject. */
export const aboutBoth =
  (subject: Subject, matter: Matter): Judge =>
  (work) => {
    if (isAbout(work, subject)) {
      if (work.matter.id === matter.id) return 3;
      if (work.chapter.id === matter.id) return 2;
      return work.matter.family === matter.family ? 1 : 0;
    }
    return work.also?.id === subject.id && work.matter.id === matter.id ? 2 : 0;
  };

/** 3: subject, matter and district or province. 2: subject and matter elsewhere. 1: a chapter on the matter. */
export const aboutPlace =
  (subject: Subject, matter: Matter, place: Place): Judge =>
  (work) => {
    if (!isAbout(work, subject)) return 0;
    if (work.matter.id === matter.id) return work.place.province === place.province ? 3 : 2;
    return work.chapter.id === matter.id ? 1 : 0;
  };

/** 3: what the work is about. 1: a chapter compares with it. */
export const bySubject =
  (subject: Subject): Judge =>
  (work) =>
    isAbout(work, subject) ? 3 : work.also?.id === subject.id ? 1 : 0;

/** 3: what the work is about. 2: a chapter of it. */
export const byMatter =
  (matter: Matter): Judge =>
  (work) =>
    work.matter.id === matter.id ? 3 : work.chapter.id === matter.id ? 2 : 0;

/** The words in their order must stand in the work. 3: it is about the matter. 2: a chapter is. 1: a mention. */
export const byPhrase = (phrase: string, matter: Matter, text: (work: Work) => string): Judge => {
  const wanted = phrase.toLowerCase();
  return (work) => {
    if (!text(work).toLowerCase().includes(wanted)) return 0;
    return Math.max(1, byMatter(matter)(work));
  };
};

/** 3: the one work that was in mind. */
export const onlyThis =
  (wanted: Work): Judge =>
  (work) =>
    work === wanted ? 3 : 0;

/** A whole name or its last parts. 3: led or invented by somebody of that name. 2: such a person took part. Names
 * that differ in a mark, and people who are cited, are others. */
export const byPerson = (name: string): Judge => {
  const named = (person: string): boolean => person === name || person.endsWith(` ${name}`);
  return (work) => (named(work.leader) ? 3 : work.members.some(named) ? 2 : 0);
};

/** 3: the page says so of this subject. 1: the work uses the agent on this subject. */
export const aboutFact =
  (fact: Fact, subject: Subject): Judge =>
  (work) => {
    if (!isAbout(work, subject)) return 0;
    if (work.fact?.agent === fact.agent && work.fact.effect === fact.effect) return 3;
    return work.agent === fact.agent || work.fact?.agent === fact.agent ? 1 : 0;
  };

/** 3: the work bears a code, or works by a standard, that is the text or has it as a part between signs. */
export const byCode = (text: string): Judge => {
  const inside = new RegExp(
    `(?:^|[^\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:$|[^\\p{L}\\p{N}])`,
    'u',
  );
  return (work) => ([...work.codes, ...work.standards].some((code) => inside.test(code)) ? 3 : 0);
};
