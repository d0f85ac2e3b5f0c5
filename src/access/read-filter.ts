import { vietnamDate } from '../shared/clock.js';
import type { Principal } from './principal.js';
import { atLeast } from './roles.js';
import { worksForAll } from './unit-rights.js';
import { type AccessRule, levelAt } from './visibility.js';

/** What the filter must know of a document; every document row and index entry has it. Until it is screened its levels are `restricted`. */
export interface Guarded {
  readonly ownerOrganisationId: string;
  readonly record: AccessRule;
  readonly body: AccessRule;
  /** Has a secrecy mark: administrators only, whatever else is set. */
  readonly quarantined: boolean;
}

/** The filter as plain data, for engines that compile it themselves (search). */
export interface ReadScope {
  /** Staff of the whole archive: no condition but quarantine. */
  readonly everything: boolean;
  readonly quarantine: boolean;
  readonly member: boolean;
  readonly organisationIds: readonly string[];
  /** Today's date in Vietnam, for embargoes. */
  readonly today: string;
}

/** The record of a document that was read to its end at least once; `guarded` says the same of a row. */
export const recordScreenedSql = (alias: string): string => `${alias}.effective_pass > 0`;

/** And no page of it waits for screening. */
export const bodyScreenedSql = (alias: string): string =>
  `${recordScreenedSql(alias)} AND ${alias}.pages_screened >= ${alias}.page_count`;

export interface SqlCondition {
  readonly sql: string;
  readonly parameters: Record<string, unknown>;
}

/**
 * The one rule of who may read what, in two compilations: a predicate on one document and a condition for a
 * query, so that no list is ever filtered after it was cut. It yields two rights: *record* (title, people,
 * abstract, year, open claims) and *body* (pages, text, files).
 */
export class ReadFilter {
  readonly scope: ReadScope;

  constructor(
    readonly principal: Principal,
    private readonly now: Date,
  ) {
    this.scope = {
      everything: worksForAll(principal),
      quarantine: principal.role === 'admin',
      member: atLeast(principal.role, 'member'),
      organisationIds:
        principal.organisationId && atLeast(principal.role, 'member') ? [principal.organisationId] : [],
      today: vietnamDate(now),
    };
  }

  mayReadRecord(document: Guarded): boolean {
    return this.may(document, document.record);
  }

  mayReadBody(document: Guarded): boolean {
    return this.may(document, document.body);
  }

  /** Owner organisation and staff of the whole archive: those who see withheld pages and how work stands. */
  ownsOrKeeps(document: Guarded): boolean {
    if (document.quarantined && !this.scope.quarantine) return false;
    return this.scope.everything || this.scope.organisationIds.includes(document.ownerOrganisationId);
  }

  /** Condition on the table aliased `alias` that holds documents. */
  recordSql(alias: string): SqlCondition {
    return this.sql(alias, 'record_visibility', 'record_embargo', recordScreenedSql(alias));
  }

  /** `ownsOrKeeps` as a condition: for lists of work, which are of those who keep the documents alone. */
  keptSql(alias: string): SqlCondition {
    const quarantine = this.scope.quarantine ? 'TRUE' : `NOT ${alias}.quarantined`;
    const alive = `${alias}.deleted_at IS NULL AND ${quarantine}`;
    if (this.scope.everything) return { sql: `(${alive})`, parameters: {} };
    return {
      sql: `(${alive} AND ${alias}.owner_organisation_id = ANY(:readOrganisations))`,
      parameters: { readOrganisations: [...this.scope.organisationIds] },
    };
  }

  bodySql(alias: string): SqlCondition {
    return this.sql(alias, 'visibility', 'embargo', bodyScreenedSql(alias));
  }

  private may(document: Guarded, rule: AccessRule): boolean {
    if (document.quarantined && !this.scope.quarantine) return false;
    if (this.ownsOrKeeps(document)) return true;
    const level = levelAt(rule, this.now);
    return level === 'public' || (level === 'members' && this.scope.member);
  }

  private sql(alias: string, level: string, embargo: string, screened: string): SqlCondition {
    const quarantine = this.scope.quarantine ? 'TRUE' : `NOT ${alias}.quarantined`;
    const alive = `${alias}.deleted_at IS NULL AND ${quarantine}`;
    if (this.scope.everything) return { sql: `(${alive})`, parameters: {} };
    const levels = this.scope.member ? ['public', 'members'] : ['public'];
    const open =
      `(${screened} AND ${alias}.${level} = ANY(:readLevels) AND ` +
      `(${alias}.${embargo} IS NULL OR ${alias}.${embargo} <= :readToday))`;
    const own = `${alias}.owner_organisation_id = ANY(:readOrganisations)`;
    return {
      sql: `(${alive} AND (${open} OR ${own}))`,
      parameters: {
        readLevels: levels,
        readToday: this.scope.today,
        readOrganisations: [...this.scope.organisationIds],
      },
    };
  }
}
