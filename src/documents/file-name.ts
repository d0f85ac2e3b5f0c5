/** `Content-Disposition` for a name that a stranger chose: RFC 6266, with a plain form for old programs. */
export function attachment(name: string): string {
  const base = name.split(/[/\\]/).filter(Boolean).at(-1) ?? 'document';

  const plain = base
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(base.slice(0, 200)).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain.slice(0, 200)}"; filename*=UTF-8''${encoded}`;
}
