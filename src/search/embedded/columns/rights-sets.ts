import type { ReadScope } from '../../../access/read-filter.js';
import type { DocSet } from './doc-set.js';
import type { DocumentColumns, OpeningRule } from './document-columns.js';

/** What a reader may read, as sets of documents: the same rule as ReadFilter's, compiled for this engine. */
export interface RightsSets {
  /** The whole document, withheld pages included. */
  readonly whole: DocSet;
  /** Record and pages, short of withheld ones; not those of `whole`. */
  readonly open: DocSet;
  /** The record and nothing else. */
  readonly recordOnly: DocSet;
  /** The record, whatever else. */
  readonly record: DocSet;
}

export function rightsSetsOf(scope: ReadScope, columns: DocumentColumns): RightsSets {
  const opened = ({ level, embargo }: OpeningRule): boolean =>
    (level === 'public' || (scope.member && level === 'members')) &&
    (embargo === null || embargo <= scope.today);
  const whole = columns.where(({ owner }) => scope.everything || scope.organisationIds.includes(owner));
  const record = columns.where((facts) => opened(facts.record)).or(whole);
  const open = columns.where((facts) => opened(facts.record) && opened(facts.body)).without(whole);
  return { whole, open, record, recordOnly: record.copy().without(whole).without(open) };
}
