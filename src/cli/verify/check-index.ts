import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { indexName } from '../../search/indexer/index-name.js';
import type { CurrentIndex } from '../../search/indexer/current-index.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { failureOf, PhusaError } from '../../shared/errors.js';
import type { Check, Finding } from './check.js';

interface Row {
  readonly id: string;
  /** Neither deleted nor quarantined. */
  readonly wanted: boolean;
  readonly change: number;
  readonly indexed: number;
}

const AT_ONCE = 500;
/** A document that the indexer is just writing is checked once more. */
const AGAIN_MS = 1000;

/** What the index holds is what the catalogue says that it has acknowledged. */
export const checkIndex = (index: Pick<CurrentIndex, 'ask'>): Check =>
  async function* followsCatalogue({ dataSource: { manager }, signal, saw }) {
    if ((await indexName(manager)) === null) {
      const told = await rowsAfter(manager, '', AT_ONCE, 'AND indexed_seq > 0');
      if (told.length > 0) yield finding(undefined, NO_INDEX);
      return;
    }
    try {
      for (let last = '', rows: Row[]; (rows = await rowsAfter(manager, last, AT_ONCE)).length > 0;) {
        if (signal.aborted) return;
        saw('indexed', rows.length);
        const doubtful = await problems(index, rows);
        if (doubtful.size > 0) yield* await passAgain(index, manager, [...doubtful.keys()]);
        last = rows.at(-1)?.id ?? '';
      }
    } catch (error) {
      if (!(error instanceof PhusaError)) throw error;
      const { message, detail } = failureOf(error);
      yield finding(undefined, { vi: `${message.vi} ${detail ?? ''}`, en: `${message.en} ${detail ?? ''}` });
    }
  };

async function passAgain(
  index: Pick<CurrentIndex, 'ask'>,
  manager: EntityManager,
  ids: readonly string[],
): Promise<Finding[]> {
  await sleep(AGAIN_MS);
  const rows = await rowsAfter(manager, '', ids.length, 'AND id = ANY($2)', [ids]);
  return [...(await problems(index, rows))].map(([id, what]) => finding(id, what));
}

async function problems(
  index: Pick<CurrentIndex, 'ask'>,
  rows: readonly Row[],
): Promise<Map<string, Bilingual>> {
  const states = await index.ask((current) => current.states(rows.map(({ id }) => id)));
  const found = new Map<string, Bilingual>();
  for (const row of rows) {
    const what = problemOf(row, states.get(row.id));
    if (what) found.set(row.id, what);
  }
  return found;
}

/** While the index is behind by its own account, it may hold an older state, or none. */
function problemOf({ wanted, change, indexed }: Row, state: number | undefined): Bilingual | undefined {
  const acknowledged = indexed >= change;
  if (!wanted) return acknowledged && state !== undefined ? STILL_THERE : undefined;
  if (state !== undefined && state > change)
    return { vi: 'chỉ mục mới hơn danh mục', en: 'is newer in the index' };
  if (!acknowledged || state === change) return undefined;
  return state === undefined ? NOT_THERE : { vi: 'chỉ mục cũ hơn danh mục', en: 'is older in the index' };
}

async function rowsAfter(
  manager: EntityManager,
  last: string,
  limit: number,
  condition = '',
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const rows: { id: string; wanted: boolean; change: string; indexed: string }[] = await manager.query(
    `SELECT id, (deleted_at IS NULL AND NOT quarantined) AS wanted, change_seq AS change, indexed_seq AS indexed
     FROM document WHERE id > $1 ${condition} ORDER BY id LIMIT ${limit}`,
    [last === '' ? '00000000-0000-0000-0000-000000000000' : last, ...values],
  );
  return rows.map((row) => ({ ...row, change: Number(row.change), indexed: Number(row.indexed) }));
}

const finding = (documentId: string | undefined, what: Bilingual): Finding => ({
  check: 'index',
  ...(documentId === undefined ? {} : { documentId }),
  what,
});

const NO_INDEX: Bilingual = {
  vi: 'chỉ mục tìm kiếm không còn; chạy “phusa reindex”',
  en: 'the search index is missing; run “phusa reindex”',
};
const STILL_THERE: Bilingual = {
  vi: 'đã xóa hoặc cách ly, nhưng vẫn còn trong chỉ mục; chạy “phusa reindex”',
  en: 'is deleted or quarantined, but still in the index; run “phusa reindex”',
};
const NOT_THERE: Bilingual = {
  vi: 'không có trong chỉ mục; chạy “phusa reindex”',
  en: 'is not in the index; run “phusa reindex”',
};
