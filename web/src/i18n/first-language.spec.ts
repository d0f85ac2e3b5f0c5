import { describe, expect, it } from '@jest/globals';
import { firstLanguage } from './first-language.js';

describe('the first language', () => {
  it.each([
    [['en-GB', 'vi'], 'en'],
    [['vi-VN', 'en'], 'vi'],
    [['de', 'EN-us', 'vi'], 'en'],
    [['de', 'fr'], 'vi'],
    [[], 'vi'],
  ] as const)('of %j is %s', (asked, language) => expect(firstLanguage(asked)).toBe(language));
});
