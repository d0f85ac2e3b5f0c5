import { describe, expect, it } from '@jest/globals';
import { attachment } from './file-name.js';

/** The two forms of the name that the header carries. */
function names(header: string): { plain: string; full: string } {
  const match = /^attachment; filename="([^"]*)"; filename\*=UTF-8''([\w.!#$&+^`|~%-]*)$/.exec(header);
  if (!match) throw new Error(`not a header of ours: ${header}`);
  return { plain: match[1] ?? '', full: decodeURIComponent(match[2] ?? '') };
}

describe('attachment', () => {
  it('names a file in full, and without its marks for old programs', () => {
    expect(names(attachment('Báo cáo Đà Nẵng (2019).pdf'))).toEqual({
      plain: 'Bao cao da Nang (2019).pdf',
      full: 'Báo cáo Đà Nẵng (2019).pdf',
    });
  });

  it.each([
    'a"; filename="b.exe',
    'a\r\nSet-Cookie: x=1',
    'a\\"b',
    'a;b,c',
    "a'b*c%41",
    '\u0000\u202e',
    '中文😀.pdf',
    '"',
  ])('lets %j say nothing but a name', (name) => {
    const header = attachment(name);
    expect(header).toMatch(/^[\x20-\x7e]+$/);
    expect(names(header).plain).not.toMatch(/["\\%]/);
  });

  it('never names a folder', () => {
    expect(names(attachment('../../etc/passwd')).full).toBe('passwd');
    expect(names(attachment('C:\\Quét\\a.pdf')).full).toBe('a.pdf');
    expect(names(attachment('///')).full).toBe('document');
  });

  it('cuts a long name in its stem, never through a letter', () => {
    const { full, plain } = names(attachment(`x${'😀'.repeat(300)}.pdf`));
    expect(full.length).toBeLessThanOrEqual(200);
    expect(full).toMatch(/\.pdf$/);
    expect(plain).toMatch(/\.pdf$/);
    expect(names(attachment(`${'a'.repeat(500)}.${'b'.repeat(500)}`)).full).toHaveLength(200);
  });

  it('mends half a pair of surrogates', () => {
    expect(names(attachment('a\ud83d.pdf')).full).toBe('a\ufffd.pdf');
  });
});
