import { expect } from '@jest/globals';
import type { Visitor } from './browser-visitor.js';

const SIZES = [
  [1280, 800],
  [390, 844],
] as const;

/** As it is seen wide and narrow: nothing runs out of it, nothing bars anybody; a picture of each is kept. */
export async function look(visitor: Visitor, name: string): Promise<void> {
  const [wide] = SIZES;
  for (const [width, height] of SIZES) {
    await visitor.page.setViewportSize({ width, height });
    await visitor.settled();
    await visitor.screenshot(`${name}-${String(width)}`);
    expect([name, width, await visitor.sideways()]).toEqual([name, width, []]);
    expect([name, width, await visitor.barriers()]).toEqual([name, width, []]);
  }
  await visitor.page.setViewportSize({ width: wide[0], height: wide[1] });
}

/** The same in English too; afterwards it speaks Vietnamese again. */
export async function lookInBoth(visitor: Visitor, name: string): Promise<void> {
  await look(visitor, `${name}-vi`);
  await inEnglish(visitor, () => look(visitor, `${name}-en`));
}

/** While it is done the visitor reads English. */
export async function inEnglish(visitor: Visitor, doing: () => Promise<void>): Promise<void> {
  await visitor.page.getByRole('button', { name: 'English' }).click();
  await visitor.sees("document.documentElement.lang === 'en'");
  await doing();
  await visitor.page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await visitor.sees("document.documentElement.lang === 'vi'");
}
