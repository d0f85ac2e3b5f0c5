const LONGEST = 200;

/** `Content-Disposition` for an untrusted file name: RFC 6266, with a plain form for old programs. */
export function attachment(name: string): string {
  const base = cut(name.split(/[/\\]/).filter(Boolean).at(-1) ?? 'document');
  const plain = base
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(base).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A long name loses its middle, not its ending, and no half letter stays of it. */
function cut(name: string): string {
  const ending = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - ending.length);
  return (stem.slice(0, LONGEST - ending.length) + ending).toWellFormed();
}
