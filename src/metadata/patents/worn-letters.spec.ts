import { describe, expect, it } from '@jest/globals';
import { withoutWornLetters, wornDate } from './worn-letters.js';

describe('withoutWornLetters', () => {
  it.each([
    ['Patent No.: U5 10,505,135 B2', 'Patent No.: US 10,505,135 B2'],
    ['W0 2019/012345 A1', 'WO 2019/012345 A1'],
    ['EF 1 234 567 A1', 'EP 1 234 567 A1'],
    ['62/991,161 17/08/2011 ĐE', '62/991,161 17/08/2011 DE'],
    ['KANDO CO., LTD. (IP)', 'KANDO CO., LTD. (JP)'],
    ['Whitcombe, Samuel j., Leeds (GB)', 'Whitcombe, Samuel J., Leeds (GB)'],
    ['1-2O19-0l234', '1-2019-01234'],
    ['Filed: 1ul. 21, 2014', 'Filed: Jul. 21, 2014'],
  ])('%s', (read, meant) => expect(withoutWornLetters(read)).toBe(meant));

  it.each(['US 10,505,135 B2', 'US10505135B2', 'ĐỖ VĂN ĐẠT (VN)', 'A01K 61/59', 'EP 2 345 678 B1'])(
    'leaves %s',
    (text) => expect(withoutWornLetters(text)).toBe(text),
  );
});

describe('wornDate', () => {
  it('takes commas for points', () => expect(wornDate('(22) 21,03,2019')).toBe('(22) 21.03.2019'));
  it('leaves the comma of an English date', () => expect(wornDate('Mar. 4, 2018')).toBe('Mar. 4, 2018'));
});
