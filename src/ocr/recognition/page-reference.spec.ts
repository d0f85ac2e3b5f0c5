import { describe, expect, it } from '@jest/globals';
import { pageLanguage, shouldReadAs } from './page-language.js';
import { fileSpace, type SheetPage, uprightPicture } from './page-reference.js';
import { textLines } from './recognised-lines.js';
import { noSearchableWarning, unreadableWarning } from '../warnings.js';
import { PermanentError } from '../../shared/errors.js';

const page = (given: Partial<SheetPage> = {}): SheetPage => ({
  number: 7,
  filePage: 2,
  width: 2000,
  height: 3000,
  rotation: 90,
  turn: 0,
  fullPagePicture: true,
  ...given,
});

describe('a page as its file has it', () => {
  it('has the file’s own number and turn', () => {
    expect(fileSpace(page())).toEqual({
      number: 2,
      width: 2000,
      height: 3000,
      rotation: 90,
      fullPagePicture: true,
    });
  });

  it('lies as it did before reading turned it', () => {
    expect(fileSpace(page({ turn: 90 }))).toMatchObject({ width: 3000, height: 2000 });
    expect(fileSpace(page({ turn: 180 }))).toMatchObject({ width: 2000, height: 3000 });
  });
});

describe('its upright picture', () => {
  it('is at most so wide, and never larger than the page', () => {
    expect(uprightPicture(page(), 1000)).toMatchObject({ number: 2, width: 1000, rotate: 0 });
    expect(uprightPicture(page(), 5000).width).toBe(2000);
  });

  it('of a turned page is as wide once it is turned', () => {
    // upright 2000 wide of 3000 high: its file has 3000 across, which the scale halves
    expect(uprightPicture(page({ turn: 270 }), 1000)).toMatchObject({ width: 1500, rotate: 270 });
  });
});

describe('its language', () => {
  const VI = 'Báo cáo tổng kết đề tài nghiên cứu khoa học và công nghệ cấp thành phố';
  const EN =
    'The results of this study show that the method can be used in the field and it is of great value';

  it('is told from its words, or not at all', () => {
    expect(pageLanguage(VI)).toBe('vi');
    expect(pageLanguage(EN)).toBe('en');
    expect(pageLanguage('12 34')).toBeNull();
  });

  it('asks for another reading only when it is surely English', () => {
    expect(shouldReadAs(EN)).toBe('en');
    expect(shouldReadAs(VI)).toBeUndefined();
    expect(shouldReadAs('')).toBeUndefined();
  });
});

it('recognised lines are brought to page space, numbered from 1', () => {
  const words = [{ text: 'a', box: [1, 2, 3, 4] as const, confidence: 0.5 }];
  expect(textLines([{ box: [1, 2, 30, 4], words, confidence: 0.6 }], 2)).toEqual([
    {
      id: 'l1',
      box: [2, 4, 60, 8],
      source: 'recognised',
      confidence: 0.6,
      words: [{ text: 'a', box: [2, 4, 6, 8], confidence: 0.5 }],
    },
  ]);
});

it('warnings name the pages and the reason in both languages', () => {
  const pages = unreadableWarning([3, 17]);
  expect(pages).toMatchObject({ code: 'unreadablePages', pages: [3, 17] });
  for (const words of Object.values(pages.message)) expect(words).toContain('3, 17');
  const failure = new PermanentError('encrypted').toFailure();
  expect(noSearchableWarning(failure).message.vi).toContain(failure.message.vi);
  expect(noSearchableWarning(failure).message.en).toContain(failure.message.en);
});
