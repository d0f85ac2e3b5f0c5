import { describe, expect, it } from '@jest/globals';
import { NO_ANSWERS, obstacleOf, patchOf, type OpeningAnswers } from './opening-answers.js';

const harmless: OpeningAnswers = { ...NO_ANSWERS, patent: 'none', personal: 'no', secrecy: 'no' };

describe('before a report is opened', () => {
  it('every question must be answered', () => {
    expect(obstacleOf(NO_ANSWERS)).toBe('unanswered');
    expect(obstacleOf({ ...harmless, personal: undefined })).toBe('unanswered');
    expect(obstacleOf(harmless)).toBeUndefined();
  });

  it('a secret stays closed, whatever else is said', () => {
    expect(obstacleOf({ ...NO_ANSWERS, secrecy: 'yes' })).toBe('secret');
    expect(obstacleOf({ ...harmless, secrecy: 'yes', what: 'record', embargo: '2031-01-01' })).toBe('secret');
  });

  it('a result meant for a patent needs a date', () => {
    expect(obstacleOf({ ...harmless, patent: 'intended' })).toBe('patent');
    expect(obstacleOf({ ...harmless, patent: 'intended', embargo: '2027-06-01' })).toBeUndefined();
  });

  it('personal data must be settled before pages are opened', () => {
    expect(obstacleOf({ ...harmless, personal: 'yes' })).toBe('personal');
    expect(obstacleOf({ ...harmless, personal: 'yes', personalSettled: true })).toBeUndefined();
    expect(obstacleOf({ ...harmless, personal: 'yes', what: 'record' })).toBeUndefined();
  });

  it('opening the description leaves the pages alone', () => {
    expect(patchOf({ ...harmless, what: 'record' })).toEqual({
      recordVisibility: 'public',
      recordEmbargo: null,
    });
    expect(patchOf({ ...harmless, embargo: '2027-06-01' })).toEqual({
      recordVisibility: 'public',
      recordEmbargo: '2027-06-01',
      visibility: 'public',
      embargo: '2027-06-01',
      opening: { patent: 'none', personalData: false, secrecy: false },
    });
  });

  it('tells the server what was said of personal data', () => {
    expect(patchOf({ ...harmless, personal: 'yes', personalSettled: true }).opening?.personalData).toBe(true);
  });
});
