import type { Principal } from '../../../access/principal.js';
import { atLeast } from '../../../access/roles.js';
import type { SqlCondition } from '../../../access/read-filter.js';

/**
 * Whose interests a person at a desk works on: those of their own organisation; administrators, and staff who belong to
 * no organisation but work for the whole archive, all of them. Nobody else is at a desk.
 */
export interface DeskScope {
  readonly all: boolean;
  readonly organisationIds: readonly string[];
}

export function deskScopeOf({ role, organisationId }: Principal): DeskScope {
  if (!atLeast(role, 'librarian')) return { all: false, organisationIds: [] };
  const all = role === 'admin' || organisationId === undefined;
  return { all, organisationIds: organisationId ? [organisationId] : [] };
}

export const isAtDesk = (principal: Principal, organisationId: string): boolean => {
  const { all, organisationIds } = deskScopeOf(principal);
  return all || organisationIds.includes(organisationId);
};

/** The same as a condition on the table of interests. */
export function deskSql({ all, organisationIds }: DeskScope, alias: string): SqlCondition {
  if (all) return { sql: 'TRUE', parameters: {} };
  return {
    sql: `${alias}.organisation_id = ANY(:deskOrganisations)`,
    parameters: { deskOrganisations: [...organisationIds] },
  };
}
