import type { Random } from '../../random.js';
import type { Parts } from '../lists/parts.js';

export interface NamedPerson {
  readonly name: string;
  readonly title: string;
}

/** `count` people with different names. */
export function people(random: Random, parts: Parts, count: number): NamedPerson[] {
  const named = new Map<string, NamedPerson>();
  while (named.size < count) {
    const name = [random.pick(parts.families), random.pick(parts.middles), random.pick(parts.givens)].join(
      ' ',
    );
    named.set(name, { name, title: random.pick(parts.degrees) });
  }
  return [...named.values()];
}

/** `TS. Nguyễn Văn An`; some set degree and name without the space. */
export const titled = ({ title, name }: NamedPerson): string => `${title} ${name}`;
