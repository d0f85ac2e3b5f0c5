import { describe, expect, it } from '@jest/globals';
import { titleLanguage } from './title-language.js';

describe('the language of a title', () => {
  it.each([
    ['Sổ đo gió, tập 12', 'en', 'vi'],
    ['Sổ đo gió'.normalize('NFD'), 'en', 'vi'],
    ['Rice drying in two stages', 'en', 'en'],
    ['Rice drying in two stages', undefined, 'vi'],
  ])('%s in a document in %s', (shown, of, language) => expect(titleLanguage(shown, of)).toBe(language));
});
