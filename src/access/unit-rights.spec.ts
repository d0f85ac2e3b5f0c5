import { describe, expect, it } from '@jest/globals';
import { ForbiddenException } from '@nestjs/common';
import { type Principal, ANONYMOUS, SYSTEM } from './principal.js';
import { ReadFilter } from './read-filter.js';
import type { Role } from './roles.js';
import { heldTo, ownerFor, worksFor, worksForAll } from './unit-rights.js';

const ofUnit = (role: Role): Principal => ({ role, organisationId: 'a' });
const central = (role: Role): Principal => ({ role, organisationId: 'default', wholeArchive: true });

describe('a role', () => {
  it('is held to the unit that it belongs to, an administrator to none', () => {
    expect(heldTo(ofUnit('manager'))).toBe('a');
    expect(heldTo(ofUnit('admin'))).toBeUndefined();
    expect(heldTo(central('librarian'))).toBeUndefined();
    expect(heldTo({ role: 'librarian' })).toBeUndefined();
  });

  it.each<[Principal, boolean, boolean]>([
    [SYSTEM, true, true],
    [ofUnit('admin'), true, true],
    [central('librarian'), true, true],
    [{ role: 'librarian' }, true, true],
    [ofUnit('manager'), true, false],
    [ofUnit('librarian'), true, false],
    [ofUnit('member'), false, false],
    [ofUnit('reporter'), false, false],
    [ANONYMOUS, false, false],
  ])('%j works for its unit: %s, for another: %s', (principal, own, other) => {
    expect([worksFor(principal, 'a'), worksFor(principal, 'b'), worksForAll(principal)]).toEqual([
      own,
      other,
      other,
    ]);
    // what nobody owns is the whole archive's
    expect(worksFor(principal, null)).toBe(other);
  });

  it('brings what is its unit’s, and nothing for others', () => {
    expect(ownerFor(ofUnit('librarian'), undefined)).toBe('a');
    expect(ownerFor({ role: 'librarian' }, undefined)).toBeUndefined();
    expect(ownerFor({ role: 'librarian' }, 'b')).toBe('b');
    expect(() => ownerFor(ofUnit('librarian'), 'b')).toThrow(ForbiddenException);
  });

  it('reads of what another unit keeps to itself as a member does', () => {
    const closed = { level: 'restricted' } as const;
    const others = { ownerOrganisationId: 'b', record: closed, body: closed, quarantined: false };
    const may = (principal: Principal): boolean[] => {
      const filter = new ReadFilter(principal, new Date());
      return [filter.mayReadRecord(others), filter.ownsOrKeeps(others)];
    };
    expect(may(ofUnit('manager'))).toEqual([false, false]);
    expect(may(central('librarian'))).toEqual([true, true]);
  });
});
