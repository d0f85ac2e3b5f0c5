import { describe, expect, it } from '@jest/globals';
import { isId } from '../../shared/ids.js';
import { agentId, pairId } from './agent-identity.js';

const person = (name: string, owner = 'o1'): string => agentId(owner, { kind: 'person', name });

describe('who is one record', () => {
  it.each([
    ['Trần Văn Hòa', 'TRẦN  VĂN HOÀ'],
    ['Trần Văn Hòa', 'Trần Văn Hòa'.normalize('NFD')],
    ['Nguyen V. An', 'Nguyen V An'],
  ])('%s and %s', (one, other) => {
    expect(person(one)).toBe(person(other));
  });

  it.each([
    ['Trần Văn Hòa', 'Tran Van Hoa'],
    ['Trần Văn Hòa', 'Trần Văn Hoá'],
    ['Lê Quý', 'Lê Quí'],
    ['Nguyen Van An', 'An Van Nguyen'],
  ])('%s and %s are two', (one, other) => {
    expect(person(one)).not.toBe(person(other));
  });

  it('stays within its kind and owner organisation', () => {
    expect(person('Trần An')).not.toBe(person('Trần An', 'o2'));
    expect(person('Trần An')).not.toBe(agentId('o1', { kind: 'organisation', name: 'Trần An' }));
  });

  it('has an id like any other, and so has a pair, in whatever order', () => {
    expect(isId(person('Trần An'))).toBe(true);
    expect(pairId('a', 'b')).toBe(pairId('b', 'a'));
    expect(isId(pairId('a', 'b'))).toBe(true);
  });
});
