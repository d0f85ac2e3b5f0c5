import type { Query } from './types.js';
import type { ReadScope } from '../../access/read-filter.js';
import { allOf, anyOf, EVERY, NONE, not } from './query-parts.js';

/** The scope as conditions of this engine: the same rule as ReadFilter's. */
export interface Rights {
  /** The whole document, withheld pages included. */
  readonly whole: Query;
  /** Its record. */
  readonly record: Query;
  /** Record and pages, short of withheld ones. */
  readonly body: Query;
}

export function rightsOf(scope: ReadScope): Rights {
  if (scope.everything) return { whole: EVERY, record: EVERY, body: EVERY };
  const own = scope.organisationIds.length > 0;
  const whole = own ? { terms: { owner: [...scope.organisationIds] } } : NONE;
  const opened = (rule: 'record' | 'body'): Query =>
    allOf([
      { terms: { [`${rule}Level`]: scope.member ? ['public', 'members'] : ['public'] } },
      anyOf([
        not({ exists: { field: `${rule}Embargo` } }),
        { range: { [`${rule}Embargo`]: { lte: scope.today } } },
      ]),
    ]);
  return {
    whole,
    record: anyOf([whole, opened('record')]),
    body: anyOf([whole, allOf([opened('record'), opened('body')])]),
  };
}

/** Which text of a document a question may meet. */
export type Where = 'whole' | 'open' | 'record';

/** Documents of one right, and what of them may be searched. Every readable document is in exactly one. */
export interface Pass {
  readonly where: Where;
  readonly right: Query;
}

export function passesFor({ whole, body, record }: Rights): readonly Pass[] {
  const passes: Pass[] = [
    { where: 'whole', right: whole },
    { where: 'open', right: allOf([body, not(whole)]) },
    { where: 'record', right: allOf([record, not(body)]) },
  ];
  return passes.filter(({ right }) => right !== NONE);
}
