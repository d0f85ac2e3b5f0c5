import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { joinedFont } from './joined-font.js';

/** The family's name in papers; Source Serif 4, under the SIL Open Font License. */
export const FONT_FAMILY = 'Phusa Serif';

export const FONT_STYLES = ['normal', 'bold', 'italics', 'bolditalics'] as const;
export type FontStyle = (typeof FONT_STYLES)[number];

const FILES: Readonly<Record<FontStyle, string>> = {
  normal: '400-normal',
  bold: '700-normal',
  italics: '400-italic',
  bolditalics: '700-italic',
};
const SUBSETS = ['latin', 'vietnamese', 'latin-ext'];

const resolve = createRequire(import.meta.url).resolve;
const made = new Map<FontStyle, Buffer>();

/** A face with all Vietnamese letters as one TrueType file, put together on first use. */
export function printFont(style: FontStyle): Buffer {
  const known = made.get(style);
  if (known) return known;
  const font = joinedFont(
    SUBSETS.map((subset) =>
      readFileSync(resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-${FILES[style]}.woff`)),
    ),
  );
  made.set(style, font);
  return font;
}
