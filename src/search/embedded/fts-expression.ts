import type { Ask } from '../matching/ask.js';

const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`;

export type FtsTable = 'full_fts' | 'record_fts';

/** What is asked of a document, as an expression of FTS5 for one of the two tables. */
export function ftsExpression(ask: Ask, table: FtsTable = 'full_fts'): string {
  const inside = (part: Ask): string => ftsExpression(part, table);
  switch (ask.kind) {
    case 'token':
      return quoted(ask.token);
    case 'start':
      return `${quoted(ask.start)} *`;
    case 'phrase':
      return ask.tokens.map(quoted).join(' + ');
    case 'all':
      return `(${ask.of.map(inside).join(' AND ')})`;
    case 'any':
      return `(${ask.of.map(inside).join(' OR ')})`;
    case 'record':
      return table === 'full_fts' ? `({record} : ${inside(ask.asked)})` : inside(ask.asked);
    case 'part':
      return `({${ask.part}} : ${inside(ask.asked)})`;
    case 'except':
      return `(${inside(ask.wanted)} NOT ${inside(ask.unwanted)})`;
  }
}
