import { describe, expect, it } from '@jest/globals';
import { baseName, cleanName } from './received-file.js';

describe('cleanName', () => {
  it('keeps a name as it is, path tricks and script included: it is data only', () => {
    for (const name of [
      'Báo cáo 2019.pdf',
      '../../etc/passwd',
      '<script>alert(1)</script>.pdf',
      'a"; b.pdf',
      '~$.',
    ])
      expect(cleanName(name)).toBe(name);
  });

  it('composes letters, also where something stood between a letter and its mark', () => {
    expect(cleanName('Đa\u0300 Nă\u0303ng.pdf')).toBe('Đà Nẵng.pdf');
    expect(cleanName('a\u0000\u0300')).toBe('à');
  });

  it('takes out what cannot be seen or turns the text around', () => {
    expect(cleanName('a\u0000b\u001b[2Jc\u0085\r\nd.pdf')).toBe('ab[2Jcd.pdf');
    expect(cleanName('invoice\u202efdp.exe')).toBe('invoicefdp.exe');
    expect(cleanName('\u200ea\u2066b\u2028c\ufeff')).toBe('abc');
  });

  it('cuts a name that is too long, never through a letter', () => {
    expect(cleanName('x'.repeat(5000))).toHaveLength(1000);
    const cut = cleanName(`x${'😀'.repeat(600)}`);
    expect(cut.length).toBeLessThanOrEqual(1000);
    expect(cut.isWellFormed()).toBe(true);
  });

  it('names what has no name', () => {
    for (const name of ['', '  \t ', '\u0000']) expect(cleanName(name)).toBe('không tên');
  });

  it('mends half a pair of surrogates', () => {
    expect(cleanName('a\ud83d.pdf')).toBe('a\ufffd.pdf');
  });
});

describe('baseName', () => {
  it('is the last part, whichever way the slashes lean', () => {
    expect(baseName('Hộp 12/tập 3/trang 1.tif')).toBe('trang 1.tif');
    expect(baseName('C:\\Quét\\a.pdf')).toBe('a.pdf');
    expect(baseName('folder/')).toBe('folder');
    expect(baseName('a.pdf')).toBe('a.pdf');
    expect(baseName('/')).toBe('/');
  });
});
