import { expect, it } from '@jest/globals';
import { answerGroups } from './answer-groups.js';

it('keeps the order, and puts together what contradicts itself', () => {
  const told = (id: string, ...against: string[]) => ({ id, against });
  const groups = answerGroups([told('a', 'c'), told('b'), told('c', 'a'), told('d')]);
  expect(groups.map((group) => group.map(({ id }) => id))).toEqual([['a', 'c'], ['b'], ['d']]);
});
