import { TITLES } from './names.js';

/** A degree or form of address, as part of a pattern. */
export const TITLE = `(?:${TITLES.join('|')})`;
/** All that stand before a name: `PGS.TS. `, `Thạc sĩ `. */
const LEADING = new RegExp(`^(${TITLE}(?:[.,]\\s*|\\s+)(?:${TITLE}(?:[.,]\\s*|\\s+))*)`, 'u');
const TRAILING =
  /,\s*((?:Ph\.?\s?D|M\.?\s?Sc|B\.?\s?Sc|M\.?D|Dr|MBA)\.?(?:\s*,\s*(?:Ph\.?\s?D|M\.?\s?Sc|M\.?D)\.?)*)$/u;

/** The titles before a name as they are printed, blanks behind them included; undefined: none. */
export const leadingTitles = (text: string): string | undefined => LEADING.exec(text)?.[1];

/** A name with its titles apart: `PGS.TS. Trần Văn An` → `Trần Văn An`, `PGS.TS.` */
export function splitTitles(text: string): { readonly name: string; readonly title?: string } {
  const before = leadingTitles(text) ?? '';
  const rest = text.slice(before.length);
  const after = TRAILING.exec(rest);
  const name = rest.slice(0, after?.index ?? rest.length).trim();
  const title = [before.trim().replace(/,$/, ''), after?.[1] ?? ''].filter(Boolean).join(', ');
  return title === '' ? { name } : { name, title };
}
