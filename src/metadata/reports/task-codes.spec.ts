import { describe, expect, it } from '@jest/globals';
import { readCode } from './task-codes.js';

describe('codes of tasks', () => {
  it.each(['ĐT-2021-07/KQNC', 'CT04/01-2023-3', 'B2020-TCT-05', 'KC.08.12/16-20', '2019-02-566/KQNC'])(
    'keeps %s',
    (code) => expect(readCode(code)).toEqual({ code, mended: false }),
  );

  it.each([
    ['CTO4/02-2019-8', 'CT04/02-2019-8'],
    ['CTO04/11-2020-7', 'CT04/11-2020-7'],
    ['NVQG-2017/ĐT.O4', 'NVQG-2017/ĐT.04'],
    ['B2013-DH-01', 'B2013-DHH-01'],
    ['ĐTĐLCN-16/19', 'ĐTĐL.CN-16/19'],
  ])('%s was %s', (read, code) => expect(readCode(read)).toEqual({ code, mended: true }));
});
