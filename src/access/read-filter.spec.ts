import { describe, expect, it } from '@jest/globals';
import { ReadFilters } from './read-filters.js';
import { type Guarded, ReadFilter } from './read-filter.js';
import { atLeast, ROLES } from './roles.js';
import { levelAt } from './visibility.js';

const NOON = new Date('2026-11-24T05:00:00Z');

describe('levelAt', () => {
  it('without an embargo is the level itself', () => {
    expect(levelAt({ level: 'members' }, NOON)).toBe('members');
  });

  it('before the day of an embargo is restricted, from its midnight in Vietnam on the level', () => {
    const rule = { level: 'public', embargo: '2026-11-25' } as const;
    expect(levelAt(rule, new Date('2026-11-24T16:59:59Z'))).toBe('restricted');
    expect(levelAt(rule, new Date('2026-11-24T17:00:00Z'))).toBe('public');
    expect(levelAt(rule, new Date('2030-01-01T00:00:00Z'))).toBe('public');
  });
});

describe('atLeast', () => {
  it('orders roles from reader to admin', () => {
    expect(ROLES.map((role) => atLeast(role, 'librarian'))).toEqual([false, false, false, true, true, true]);
    expect(atLeast('member', 'member')).toBe(true);
  });
});

describe('the read filter', () => {
  const document: Guarded = {
    ownerOrganisationId: 'o1',
    record: { level: 'public' },
    body: { level: 'members' },
    quarantined: false,
  };

  it('yields two rights', () => {
    const anonymous = new ReadFilter({ role: 'reader' }, NOON);
    expect([anonymous.mayReadRecord(document), anonymous.mayReadBody(document)]).toEqual([true, false]);
    const member = new ReadFilter({ role: 'member' }, NOON);
    expect([member.mayReadRecord(document), member.mayReadBody(document)]).toEqual([true, true]);
  });

  it('takes the owner organisation’s members and staff for those who keep a document', () => {
    const keeps = (role: (typeof ROLES)[number], organisationId?: string): boolean =>
      new ReadFilter({ role, ...(organisationId ? { organisationId } : {}) }, NOON).ownsOrKeeps(document);
    expect(keeps('member', 'o1')).toBe(true);
    expect(keeps('member', 'o2')).toBe(false);
    expect(keeps('reader', 'o1')).toBe(false);
    expect(keeps('librarian')).toBe(true);
  });

  it('lets nobody but administrators keep what is quarantined', () => {
    const secret = { ...document, quarantined: true };
    expect(new ReadFilter({ role: 'manager', organisationId: 'o1' }, NOON).ownsOrKeeps(secret)).toBe(false);
    expect(new ReadFilter({ role: 'admin' }, NOON).ownsOrKeeps(secret)).toBe(true);
  });

  it('never asks for deleted or quarantined documents in SQL, whoever asks', () => {
    expect(new ReadFilter({ role: 'librarian' }, NOON).recordSql('d')).toEqual({
      sql: '(d.deleted_at IS NULL AND NOT d.quarantined)',
      parameters: {},
    });
    expect(new ReadFilter({ role: 'admin' }, NOON).bodySql('d').sql).toContain('d.deleted_at IS NULL');
    const member = new ReadFilter({ role: 'member', organisationId: 'o1' }, NOON).bodySql('x');
    expect(member.sql).toMatch(/x\.deleted_at IS NULL.*NOT x\.quarantined.*x\.visibility.*x\.embargo/);
    expect(member.parameters).toEqual({
      readLevels: ['public', 'members'],
      readToday: '2026-11-24',
      readOrganisations: ['o1'],
    });
  });

  it('is made with the clock’s own day', () => {
    const filters = new ReadFilters({ now: () => new Date('2026-11-24T17:00:00Z') });
    expect(filters.for({ role: 'reader' }).scope.today).toBe('2026-11-25');
  });
});
