import { describe, expect, it } from '@jest/globals';
import { ConflictException, UnprocessableEntityException } from '@nestjs/common';
import { areAnswers, openingBy, type OpeningAnswers } from './opening-answers.js';
import { type BodyState, CLOSED, openingProblem, openingRefusal, opensBody } from './opening-rule.js';

const TODAY = '2026-12-02';
const ANSWERS: OpeningAnswers = { patent: 'none', personalData: false, secrecy: false };
const OPEN: BodyState = { visibility: 'public', embargo: null };
const MEMBERS: BodyState = { visibility: 'members', embargo: null };
const LATER: BodyState = { visibility: 'public', embargo: '2027-06-01' };

describe('opening a body', () => {
  it.each<[string, BodyState, BodyState, boolean]>([
    ['nothing changes', OPEN, OPEN, false],
    ['closed to public', CLOSED, OPEN, true],
    ['closed to members', CLOSED, MEMBERS, true],
    ['members to public', MEMBERS, OPEN, true],
    ['public to members', OPEN, MEMBERS, false],
    ['public to closed', OPEN, CLOSED, false],
    ['to open at a day', CLOSED, LATER, true],
    ['the day taken away', LATER, OPEN, true],
    ['an earlier day', LATER, { ...LATER, embargo: '2027-01-01' }, true],
    ['a later day', LATER, { ...LATER, embargo: '2028-01-01' }, false],
    ['a day of what stays closed', { ...CLOSED, embargo: '2027-06-01' }, CLOSED, false],
    ['its original too', OPEN, { ...OPEN, originalOpen: true }, true],
    ['the original of what stays closed', CLOSED, { ...CLOSED, originalOpen: true }, false],
  ])('is what lets others read sooner or more: %s', (_what, before, after, opens) => {
    expect(opensBody(before, after)).toBe(opens);
    const refusal = openingRefusal(before, after, undefined, TODAY);
    expect(refusal?.code).toBe(opens ? 'openingUnanswered' : undefined);
    expect(openingRefusal(before, after, ANSWERS, TODAY)).toBeUndefined();
  });

  it('is refused where an answer forbids it', () => {
    const code = (after: BodyState, answers: OpeningAnswers) =>
      openingRefusal(CLOSED, after, answers, TODAY)?.code;
    expect(code(OPEN, { ...ANSWERS, secrecy: true })).toBe('openingRefused');
    expect(code(OPEN, { ...ANSWERS, patent: 'intended' })).toBe('openingRefused');
    expect(code({ ...OPEN, embargo: TODAY }, { ...ANSWERS, patent: 'intended' })).toBe('openingRefused');
    expect(code(LATER, { ...ANSWERS, patent: 'intended' })).toBeUndefined();
  });

  it('names what is to be answered, in both languages: 422, and 409 where the answers forbid it', () => {
    const unanswered = openingRefusal(CLOSED, OPEN, null, TODAY);
    const problem = unanswered && openingProblem(unanswered);
    expect(problem).toBeInstanceOf(UnprocessableEntityException);
    expect(problem?.getResponse()).toMatchObject({
      code: 'openingUnanswered',
      message: { vi: expect.stringContaining('patent'), en: expect.stringContaining('secrecy') },
      errors: [{ field: 'opening.patent' }, { field: 'opening.personalData' }, { field: 'opening.secrecy' }],
    });
    const refused = openingRefusal(CLOSED, OPEN, { ...ANSWERS, secrecy: true }, TODAY);
    expect(refused && openingProblem(refused)).toBeInstanceOf(ConflictException);
  });

  it('keeps who answered, and when', () => {
    const at = new Date('2026-12-02T03:00:00Z');
    expect(openingBy(ANSWERS, { role: 'librarian', personId: 'p1', name: 'Lan' }, at)).toEqual({
      ...ANSWERS,
      by: 'Lan',
      personId: 'p1',
      at: '2026-12-02T03:00:00.000Z',
    });
  });

  it('takes all three answers and nothing else', () => {
    expect(areAnswers(ANSWERS)).toBe(true);
    for (const wrong of [null, [], 'none', {}, { ...ANSWERS, patent: 'maybe' }, { ...ANSWERS, more: 1 }])
      expect(areAnswers(wrong)).toBe(false);
    expect(areAnswers({ patent: 'none', personalData: false })).toBe(false);
  });
});
