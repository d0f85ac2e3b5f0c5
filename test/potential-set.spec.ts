import { describe, expect, it } from '@jest/globals';
import { RIGHTS } from '../src/potential/claims/claim-kinds.js';
import { foldedForm } from '../src/text/normalise.js';
import {
  type ExpectedClaim,
  HALVES,
  LANGUAGES,
  type Passage,
  passages,
  SECTIONS,
  shortDocuments,
  TRAPS,
} from '../bench/potential/passages.js';

const of = (language: (typeof LANGUAGES)[number]): Passage[] =>
  HALVES.flatMap((half) => passages(half, language));
const all = LANGUAGES.flatMap(of);
const inHalf = (half: string): Passage[] => all.filter((passage) => passage.half === half);
/** Those that were drawn for a half, without what was written for `tune` later. */
const drawnFor = (half: string): Passage[] => inHalf(half).filter(({ added }) => added !== true);

const ANY = expect.anything() as unknown;
const text = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const positive = (value: unknown): boolean => typeof value === 'number' && value > 0;
const day = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const oneOf =
  (...names: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && names.includes(value);

/** Fields of each kind's value: `?` marks one that may be absent. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  readiness: { trl: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9 },
  protection: {
    right: oneOf(...RIGHTS),
    status: oneOf('filed', 'granted'),
    'number?': text,
    'date?': day,
  },
  pilot: { 'place?': text, 'scale?': text, 'year?': positive },
  gain: { quantity: text, 'value?': positive, 'unit?': text, direction: oneOf('up', 'down') },
  cost: { amount: positive, currency: oneOf('VND', 'USD'), 'per?': text },
  adopter: { name: text },
  standard: { code: text },
  acceptance: { rating: oneOf('excellent', 'good', 'passed', 'failed'), 'date?': day },
  localFit: { 'product?': text, 'place?': text },
  transfer: { way: oneOf('contract', 'documents', 'training', 'experts', 'machinery', 'offered') },
  investment: { 'amount?': positive, 'currency?': oneOf('VND', 'USD') },
  restriction: { text },
};
const KINDS = Object.keys(SHAPES);

function isShaped({ kind }: ExpectedClaim, value: Readonly<Record<string, unknown>>): boolean {
  const shape = SHAPES[kind] ?? {};
  const names = Object.keys(value);
  return (
    names.length > 0 &&
    names.every((name) => name in shape || `${name}?` in shape) &&
    Object.entries(shape).every(([name, fits]) => {
      const given = value[name.replace('?', '')];
      return given === undefined ? name.endsWith('?') : fits(given);
    })
  );
}

/** Runs of four syllables, numbers alike. */
function runs(passage: string): Set<string> {
  const syllables = foldedForm(passage)
    .replace(/\d[\d.,:/-]*/g, '#')
    .match(/[\p{L}#]+/gu);
  return new Set((syllables ?? []).map((_, i, every) => every.slice(i, i + 4).join(' ')).slice(0, -3));
}

describe('the labelled passages of bench/potential', () => {
  it('are as many as promised, half of them traps', () => {
    expect(of('vi').length).toBeGreaterThanOrEqual(220);
    expect(of('en').length).toBeGreaterThanOrEqual(90);
    for (const group of [of('vi'), of('en'), drawnFor('tune'), inHalf('tune'), inHalf('report')]) {
      const share = group.filter(({ trap }) => trap).length / group.length;
      expect(share).toBeGreaterThanOrEqual(0.47);
      expect(share).toBeLessThanOrEqual(0.54);
    }
  });

  it('have ids of their own, and stand in the file of their half and language', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, language, half, added } of all)
      expect(id).toMatch(new RegExp(`^${language}-${added ? 'a' : half.slice(0, 1)}-\\d{3}$`));
  });

  it('have a report half that stays as it was drawn', () => {
    expect(inHalf('report').length).toBe(196);
    expect(inHalf('report').filter(({ added }) => added)).toEqual([]);
  });

  it.each(all.map((passage) => [passage.id, passage] as const))('%s is whole', (_, passage) => {
    expect(SECTIONS).toContain(passage.section);
    expect(text(passage.heading) && text(passage.text)).toBe(true);
    expect(passage.text).toBe(passage.text.normalize('NFC'));
    if (!passage.trap) expect(passage.claims).toContainEqual(ANY);
    else {
      expect(TRAPS).toContain(passage.trap.type);
      expect(passage.text).toContain(passage.trap.quote);
    }
    for (const claim of passage.claims) {
      expect(passage.text).toContain(claim.quote);
      expect(passage.trap?.quote).not.toBe(claim.quote);
      for (const value of [claim.value, ...(claim.or ?? [])])
        expect([claim.kind, value, isShaped(claim, { ...value })]).toEqual([claim.kind, value, true]);
    }
    for (const kind of passage.also ?? []) expect(KINDS).toContain(kind);
  });

  it('hold every kind at least twelve times, and as often in one half as in the other', () => {
    const count = (half: string, kind: string): number =>
      drawnFor(half).flatMap(({ claims }) => claims.filter((claim) => claim.kind === kind)).length;
    for (const kind of KINDS) {
      const [tune, report] = [count('tune', kind), count('report', kind)];
      expect([kind, tune + report >= 12, Math.abs(tune - report) <= 3]).toEqual([kind, true, true]);
    }
  });

  it('hold every trap at least ten times, and as often in one half as in the other', () => {
    const count = (half: string, trap: string): number =>
      drawnFor(half).filter((passage) => passage.trap?.type === trap).length;
    for (const trap of TRAPS) {
      const [tune, report] = [count('tune', trap), count('report', trap)];
      expect([trap, tune + report >= 10, Math.abs(tune - report) <= 2]).toEqual([trap, true, true]);
    }
  });

  it('say nothing twice in nearly the same words in both halves', () => {
    const report = inHalf('report').map(({ id, text }) => [id, runs(text)] as const);
    const duplicates = inHalf('tune').flatMap(({ id, text }) => {
      const own = runs(text);
      return report.flatMap(([other, its]) => {
        const shared = [...own].filter((run) => its.has(run)).length;
        return shared > 0.25 * Math.min(own.size, its.size) ? [[id, other, shared]] : [];
      });
    });
    expect(duplicates).toEqual([]);
  });
});

describe('the short documents of bench/potential', () => {
  const documents = shortDocuments();

  it('are forty or more, about as many in each half, some without any readiness', () => {
    expect(documents.length).toBeGreaterThanOrEqual(40);
    for (const half of HALVES) {
      const own = documents.filter((document) => document.half === half);
      expect(Math.abs(own.length * 2 - documents.length)).toBeLessThanOrEqual(2);
      const unknown = own.filter(({ trl }) => trl === null).length;
      expect(unknown).toBeGreaterThanOrEqual(4);
      expect(unknown).toBeLessThanOrEqual(own.length / 3);
    }
  });

  it('are made of passages of their own half and language, each with the readiness that it says', () => {
    const byId = new Map(all.map((passage) => [passage.id, passage]));
    for (const { half, language, trl, basis, passages: names } of documents) {
      const own = names.map((name) => byId.get(name));
      expect(own.every((passage) => passage?.half === half && passage.language === language)).toBe(true);
      const levels = own.flatMap((passage) =>
        (passage?.claims ?? []).flatMap(({ kind, value }) =>
          kind === 'readiness' && 'trl' in value ? [value.trl] : [],
        ),
      );
      expect(levels.length > 0).toBe(basis === 'stated' || basis === 'words');
      if (levels.length > 0) expect(Math.max(...levels)).toBe(trl);
      expect(trl === null).toBe(basis === 'unknown');
    }
  });
});
