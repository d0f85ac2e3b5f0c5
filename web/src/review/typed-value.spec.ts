import { expect, it } from '@jest/globals';
import { typedPart, withTyped } from './typed-value.js';

it('a text, a number and the name of a person are typed; the rest of a person stays', () => {
  expect(typedPart('Giống lúa')).toBe('Giống lúa');
  expect(withTyped('x', '  Giống lúa ')).toBe('Giống lúa');
  expect(withTyped(2020, '2021')).toBe(2021);
  const person = { title: 'TS.', name: 'Nguyễn Văn An' };
  expect(typedPart(person)).toBe('Nguyễn Văn An');
  expect(withTyped(person, 'Nguyễn Văn Ân')).toEqual({ title: 'TS.', name: 'Nguyễn Văn Ân' });
});

it('nothing, a year that is no number, and what has no such part are not', () => {
  expect(withTyped('x', ' ')).toBeUndefined();
  expect(withTyped(2020, 'hai nghìn')).toBeUndefined();
  expect(typedPart({ a: 1 })).toBeUndefined();
});
