import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';

describe('language', () => {
  it.each([
    ['vi', 'Hệ thống gồm tua bin gió trục đứng, bơm màng, bồn chứa trên cao và mạng ống nhỏ giọt bù áp.'],
    ['vi', 'ỦY BAN NHÂN DÂN TỈNH NINH HẢI ĐÔNG'],
    ['en', 'A germination tray has four bellows feet joined by a closed fluid loop.'],
    ['en', 'The man can do it in the hat, so to them he can then go home'],
    ['fr', 'Les résultats de cette étude montrent que le système est plus efficace avec une pompe.'],
    ['other', 'Die Ergebnisse zeigen, dass Wasserverbrauch und Ertrag stark voneinander abhängen.'],
    ['unknown', '9.420 5,8 2'],
  ])('tells %s', (language, text) => expect(languageOf(text).language).toBe(language));

  it('sees Vietnamese that lost its marks', () => {
    const guess = languageOf(
      'UBND THANH PHO DA NANG CONG HOA XA HOI CHU NGHIA VIET NAM doc lap tu do hanh phuc',
    );
    expect(guess.language).toBe('vi');
    expect(guess.toneless).toBe(true);
  });

  it('does not take English or marked Vietnamese for toneless Vietnamese', () => {
    expect(languageOf('The effect of salt on rice yield in the delta').toneless).toBe(false);
    expect(languageOf('Đề tài thiết kế hệ thống tưới nhỏ giọt').toneless).toBe(false);
  });
});
