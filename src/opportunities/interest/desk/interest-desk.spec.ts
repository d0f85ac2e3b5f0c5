import { describe, expect, it } from '@jest/globals';
import type { Principal } from '../../../access/principal.js';
import { deskScopeOf, deskSql, isAtDesk } from './interest-desk.js';

const at = (role: Principal['role'], organisationId?: string): Principal => ({
  role,
  ...(organisationId ? { organisationId } : {}),
});

describe('who is at the desk', () => {
  it.each([
    ['reader', undefined, false],
    ['member', 'a', false],
    ['librarian', 'a', true],
    ['librarian', 'b', false],
    ['manager', 'b', false],
    ['librarian', undefined, true],
    ['admin', 'b', true],
  ] as const)('a %s of %s: %s', (role, organisation, expected) => {
    const principal = at(role, organisation);
    expect(isAtDesk(principal, 'a')).toBe(expected);
    const { sql, parameters } = deskSql(deskScopeOf(principal), 'interest');
    const ids = (parameters['deskOrganisations'] ?? []) as string[];
    expect(sql === 'TRUE' || ids.includes('a')).toBe(expected);
  });
});
