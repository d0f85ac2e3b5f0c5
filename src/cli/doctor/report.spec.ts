import { describe, expect, it } from '@jest/globals';
import { languageOf } from '../terminal/say.js';
import { checkLineReader, checkTesseract } from './check-engines.js';
import { checkFolders, checkNode } from './check-machine.js';
import type { Finding } from './check.js';
import { reportText, verdictOf } from './report.js';

const fine: Finding = { id: 'a', name: { vi: 'Máy', en: 'Machine' }, verdict: 'ok', found: '2 CPU' };
const slow: Finding = {
  id: 'b',
  name: { vi: 'Bộ đọc', en: 'Reader' },
  verdict: 'better',
  found: '—',
  advice: { vi: 'cài thêm', en: 'install more' },
};
const broken: Finding = { ...slow, id: 'c', verdict: 'missing' };

describe('the report of phusa doctor', () => {
  it('has the verdict of the worst finding', () => {
    expect(verdictOf([fine])).toBe('ok');
    expect(verdictOf([slow, fine])).toBe('better');
    expect(verdictOf([slow, broken, fine])).toBe('missing');
  });

  it('speaks the language of the reader and says what to do', () => {
    expect(reportText([fine, slow], 'vi')).toBe(
      [
        '✓ Máy     2 CPU',
        '! Bộ đọc  —',
        '          → cài thêm',
        '',
        'Chạy được; những mục có dấu ! có thể tốt hơn.',
      ].join('\n'),
    );
    expect(reportText([fine], 'en')).toContain('Everything is fine.');
    expect(languageOf({ LANG: 'vi_VN.UTF-8' })).toBe('vi');
    expect(languageOf({})).toBe('vi');
    expect(languageOf({ LANG: 'vi_VN.UTF-8', LC_ALL: 'en_GB.UTF-8' })).toBe('en');
  });
});

describe('the checks', () => {
  it('pass this Node and a folder that is still to be made', async () => {
    expect(await checkNode()).toMatchObject({ verdict: 'ok' });
    const [data] = [await checkFolders('/tmp/phusa-not-there/data', undefined)()].flat();
    expect(data?.verdict).not.toBe('missing');
  });

  it('fail a folder that cannot be', async () => {
    const [data] = [await checkFolders('/dev/null/data', undefined)()].flat();
    expect(data).toMatchObject({ id: 'data', verdict: 'missing' });
  });

  it('call a native engine that is absent an improvement, unless it was asked for', async () => {
    const absent = (): Promise<undefined> => Promise.resolve(undefined);
    expect(await checkTesseract(undefined, absent)()).toMatchObject({ verdict: 'better', found: '—' });
    expect(await checkTesseract('tesseract', absent)()).toMatchObject({ verdict: 'missing' });
  });

  it('name the line reader’s weights, or the file that is wrong with them', async () => {
    expect(await checkLineReader(undefined)()).toMatchObject({ verdict: 'ok' });
    const found = await checkLineReader(undefined, '/nowhere')();
    expect(found).toMatchObject({
      verdict: 'missing',
      advice: {
        vi: expect.stringMatching(/model.json không có/),
        en: expect.stringMatching(/model.json is not/),
      },
    });
    expect(await checkLineReader('tesseract', '/nowhere')()).toMatchObject({ verdict: 'better' });
  });

  it('want every language of a native engine', async () => {
    const installed = (languages: string) => (_command: string, args: readonly string[]) =>
      Promise.resolve(args[0] === '--version' ? 'tesseract 5.3.0' : `List of languages:\n${languages}`);
    const found = await checkTesseract(undefined, installed('eng\nosd'))();
    expect(found).toMatchObject({ verdict: 'better', found: '5.3.0, thiếu/lacks vie' });
    expect(await checkTesseract(undefined, installed('eng\nosd\nvie'))()).toMatchObject({ verdict: 'ok' });
  });
});
