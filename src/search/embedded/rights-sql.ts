import type { ReadScope } from '../../access/read-filter.js';

/** A condition on `docs d`, safe to join by AND, with the values of its `?` in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

export const ALWAYS: Condition = { sql: '1', values: [] };
export const NEVER: Condition = { sql: '0', values: [] };

export function allOf(conditions: readonly Condition[]): Condition {
  const needed = conditions.filter((condition) => condition !== ALWAYS);
  if (needed.length === 0) return ALWAYS;
  return {
    sql: `(${needed.map(({ sql }) => sql).join(' AND ')})`,
    values: needed.flatMap(({ values }) => values),
  };
}

export const not = ({ sql, values }: Condition): Condition => ({ sql: `(NOT ${sql})`, values });

export const valueIn = (column: string, values: readonly (string | number)[]): Condition =>
  values.length === 0 ? NEVER : { sql: `(${column} IN (${values.map(() => '?').join(', ')}))`, values };

/** The scope as conditions on `docs d`: the same rule as ReadFilter's, compiled for this engine. */
export interface Rights {
  /** The whole document, withheld pages included. */
  readonly whole: Condition;
  /** Its record. */
  readonly record: Condition;
  /** Record and pages, short of withheld ones. */
  readonly body: Condition;
}

export function rightsOf(scope: ReadScope): Rights {
  if (scope.everything) return { whole: ALWAYS, record: ALWAYS, body: ALWAYS };
  const whole = valueIn('d.owner', scope.organisationIds);
  const opened = (rule: 'record' | 'body'): Condition => ({
    sql:
      `(d.${rule}_level IN (${scope.member ? "'public', 'members'" : "'public'"}) AND ` +
      `(d.${rule}_embargo IS NULL OR d.${rule}_embargo <= ?))`,
    values: [scope.today],
  });
  const either = (condition: Condition): Condition =>
    whole === NEVER
      ? condition
      : {
          // In brackets, since conditions are joined to others by AND.
          sql: `((${whole.sql}) OR (${condition.sql}))`,
          values: [...whole.values, ...condition.values],
        };
  return { whole, record: either(opened('record')), body: either(allOf([opened('record'), opened('body')])) };
}
