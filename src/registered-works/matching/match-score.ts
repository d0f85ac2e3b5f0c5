import { titleLikeness } from '../../relations/title-likeness.js';
import { isStrongNumber } from '../records/match-keys.js';

/** A registered work or a document as they are compared. */
export interface Compared {
  readonly numbers: readonly string[];
  readonly titleKey: string | null;
  readonly hostKey: string | null;
  readonly year: number | null;
  /** Who led it, or its authors; none: not known. */
  readonly peopleKeys: readonly string[];
}

export interface Match {
  /** 0–1. */
  readonly score: number;
  readonly reason: 'number' | 'title';
  /** Tied without asking a person. */
  readonly sure: boolean;
}

/** Less similar titles are not offered. */
const LEAST = 0.6;
const SURE = 0.9;
/** A shared number with titles less similar than this is more likely a typing error than another wording. */
const CONTRADICTS = 0.25;
/** Shorter titles are shared by many. */
const TELLING_WORDS = 6;

/**
 * Whether a document is the one that a registered work waits for. A shared number links, unless the titles contradict it; a short
 * number wants a like title beside it. Without a number the titles must be alike, and host, year or investigator agree, to
 * be sure.
 * `likeness`: where the same title is compared with many, what was made ready of it.
 */
export function matchOf(
  registeredWork: Compared,
  document: Compared,
  likeness: (registeredWork: string, document: string) => number = titleLikeness,
): Match | undefined {
  const titles =
    registeredWork.titleKey !== null && document.titleKey !== null
      ? registeredWork.titleKey === document.titleKey
        ? 1
        : likeness(registeredWork.titleKey, document.titleKey)
      : undefined;
  const shared = registeredWork.numbers.filter((number) => document.numbers.includes(number));
  if (shared.length > 0) return byNumber(shared.some(isStrongNumber), titles);
  if (titles === undefined || titles < LEAST) return undefined;
  return byTitle(registeredWork, document, titles);
}

function byNumber(strong: boolean, titles: number | undefined): Match | undefined {
  if (titles === undefined) return { score: strong ? 0.95 : 0.6, reason: 'number', sure: strong };
  if (strong && titles >= CONTRADICTS) return { score: 0.99, reason: 'number', sure: true };
  if (!strong && titles >= LEAST) return { score: 0.97, reason: 'number', sure: true };
  return { score: rounded(0.5 + titles / 4), reason: 'number', sure: false };
}

function byTitle(registeredWork: Compared, document: Compared, titles: number): Match | undefined {
  const year = agreement(registeredWork.year, document.year, (a, b) => Math.abs(a - b) <= 1);
  const host = agreement(registeredWork.hostKey, document.hostKey, sameHost);
  const people = agreement(namesOf(registeredWork), namesOf(document), shareOne);
  // two different strong numbers speak of two results, however like their titles
  const otherNumber =
    registeredWork.numbers.some(isStrongNumber) && document.numbers.some(isStrongNumber) ? -0.08 : 0;
  const score = rounded(
    Math.min(1, Math.max(0, titles + 0.04 * year + 0.04 * host + 0.04 * people + otherNumber)),
  );
  if (score < LEAST - 0.05) return undefined;
  const telling = (registeredWork.titleKey ?? '').split(' ').length >= TELLING_WORDS;
  const agrees = year + host + people >= 1 && [year, host, people].every((one) => one >= 0);
  return { score, reason: 'title', sure: score >= SURE && telling && agrees && otherNumber === 0 };
}

/** 1: they agree; −1: they do not; 0: one is not known. */
function agreement<T>(a: T | null, b: T | null, same: (a: T, b: T) => boolean): number {
  if (a === null || b === null) return 0;
  return same(a, b) ? 1 : -1;
}

const namesOf = ({ peopleKeys }: Compared): readonly string[] | null =>
  peopleKeys.length === 0 ? null : peopleKeys;
const shareOne = (a: readonly string[], b: readonly string[]): boolean => a.some((name) => b.includes(name));

/** `truong dai hoc can tho` and `dai hoc can tho`, or a faculty of it. */
const sameHost = (a: string, b: string): boolean =>
  a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || titleLikeness(a, b) >= 0.6;

const rounded = (share: number): number => Math.round(share * 100) / 100;

export interface Candidate<Id> extends Match {
  readonly registeredWorkId: Id;
  readonly documentId: Id;
}

/** Where two are nearly as likely, neither is sure. */
const CLEARLY = 0.03;

/**
 * Of all likely pairs, who is tied and who is asked about: a registered work gets the one document that is clearly the likeliest,
 * and a document goes to one registered work by itself.
 */
export function settle<Id>(
  candidates: readonly Candidate<Id>[],
  taken: (documentId: Id) => boolean = () => false,
): Candidate<Id>[] {
  const best = (of: (candidate: Candidate<Id>) => Id): Map<Id, number[]> => {
    const scores = new Map<Id, number[]>();
    for (const candidate of candidates)
      scores.set(of(candidate), [...(scores.get(of(candidate)) ?? []), candidate.score]);
    for (const all of scores.values()) all.sort((a, b) => b - a);
    return scores;
  };
  const ofRegisteredWork = best(({ registeredWorkId }) => registeredWorkId);
  const ofDocument = best(({ documentId }) => documentId);
  const leads = (scores: readonly number[] | undefined, score: number): boolean => {
    const [first = 0, second = 0] = scores ?? [];
    return score === first && first - second >= CLEARLY;
  };
  return candidates.map((candidate) => ({
    ...candidate,
    sure:
      candidate.sure &&
      !taken(candidate.documentId) &&
      leads(ofRegisteredWork.get(candidate.registeredWorkId), candidate.score) &&
      leads(ofDocument.get(candidate.documentId), candidate.score),
  }));
}
