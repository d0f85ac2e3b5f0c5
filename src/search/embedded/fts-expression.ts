import type { QueryNode } from '../matching/query-node.js';

const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`;

/** What is asked of a record, as an expression of FTS5. */
export function ftsExpression(ask: QueryNode): string {
  switch (ask.kind) {
    case 'token':
      return quoted(ask.token);
    case 'start':
      return `${quoted(ask.start)} *`;
    case 'phrase':
      return ask.tokens.map(quoted).join(' + ');
    case 'all':
      return `(${ask.of.map(ftsExpression).join(' AND ')})`;
    case 'any':
      return `(${ask.of.map(ftsExpression).join(' OR ')})`;
    case 'record':
      return ftsExpression(ask.asked);
    case 'part':
      return `({${ask.part}} : ${ftsExpression(ask.asked)})`;
    case 'except':
      return `(${ftsExpression(ask.wanted)} NOT ${ftsExpression(ask.unwanted)})`;
  }
}
