import type { Random } from '../../random.js';

export const two = (n: number): string => String(n).padStart(2, '0');

export interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

export const dayIn = (random: Random, from: number, to: number): Day => ({
  y: random.whole(from, to),
  m: random.whole(1, 12),
  d: random.whole(1, 28),
});

export const iso = ({ y, m, d }: Day): string => `${y}-${two(m)}-${two(d)}`;
export const isoMonth = ({ y, m }: Day): string => `${y}-${two(m)}`;
/** `05/09/2020`, or with another sign. */
export const dayFirst = ({ y, m, d }: Day, sign = '/'): string => `${two(d)}${sign}${two(m)}${sign}${y}`;
export const monthFirst = ({ y, m }: Day): string => `${two(m)}/${y}`;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** `Sep. 5, 2020` */
export const american = ({ y, m, d }: Day): string =>
  `${MONTHS[m - 1] ?? ''}. ${d}, ${y}`.replace('May.', 'May');

export const later = ({ y, m, d }: Day, months: number): Day => {
  const at = y * 12 + m - 1 + months;
  return { y: Math.floor(at / 12), m: (at % 12) + 1, d };
};

export const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.whole(0, 9)).join('');

export const some = <T>(random: Random, from: readonly T[], count: number): T[] =>
  random.shuffled(from).slice(0, count);

export const grouped = (digits: string, sign: string): string => digits.replace(/\B(?=(\d{3})+$)/g, sign);
