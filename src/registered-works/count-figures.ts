import type { EntityManager } from 'typeorm';
import type { Cut, Figures, MonthOfRegisteredWorks, StateCounts, Wait } from './records/figures.js';
import { REGISTERED_WORK_STATES, type RegisteredWorkState } from './records/registered-work-state.js';

/** The largest of each kind are told one by one; every year is. */
const MOST_CUTS = 200;

/** As a registered work stood before a moment: by the dates of its steps, not by what it is now. */
const STATE = `CASE WHEN open_at < $1 THEN 'open' WHEN verified_at < $1 THEN 'verified'
  WHEN described_at < $1 THEN 'described' WHEN read_at < $1 THEN 'read' WHEN received_at < $1 THEN 'received'
  ELSE 'known' END`;

const CUTS = `
  SELECT CASE WHEN grouping(unit) = 0 THEN 'unit' WHEN grouping(host) = 0 THEN 'host'
      WHEN grouping(field) = 0 THEN 'field' WHEN grouping(year) = 0 THEN 'year' ELSE 'all' END AS cut,
    coalesce(unit, host, field, year) AS key, potential, state, count(*) AS count
  FROM (SELECT registered_work.unit_id::text AS unit, coalesce(host_key, '') AS host, coalesce(lower(field), '') AS field,
      coalesce(year::text, '') AS year, counted_potential AS potential, ${STATE} AS state
    FROM registered_work WHERE listed_at < $1) AS standing
  GROUP BY GROUPING SETS ((potential, state), (unit, potential, state), (host, potential, state),
    (field, potential, state), (year, potential, state))`;

const MONTHS = `
  SELECT month, sum(described)::int AS described, sum(described_likely)::int AS "describedLikely",
    sum(open)::int AS open, sum(open_likely)::int AS "openLikely" FROM (
    SELECT to_char(described_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month, count(*) AS described,
      count(*) FILTER (WHERE counted_potential = 'likely') AS described_likely, 0 AS open, 0 AS open_likely
    FROM registered_work WHERE described_at < $1 AND listed_at < $1 GROUP BY 1
    UNION ALL
    SELECT to_char(open_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM'), 0, 0, count(*),
      count(*) FILTER (WHERE counted_potential = 'likely')
    FROM registered_work WHERE open_at < $1 AND listed_at < $1 GROUP BY 1) AS reached
  GROUP BY month ORDER BY month`;

const DAY = '86400';
const SINCE: Readonly<Record<Exclude<RegisteredWorkState, 'open'>, readonly [since: string, next: string]>> =
  {
    known: ['listed_at', 'received_at'],
    received: ['received_at', 'read_at'],
    read: ['read_at', 'described_at'],
    described: ['described_at', 'verified_at'],
    verified: ['verified_at', 'open_at'],
  };

/** A registered work whose document was there before the list waited for none. */
const waitOf = ([state, [since, next]]: [string, readonly [string, string]]): string => `
  SELECT '${state}' AS state, count(*) FILTER (WHERE waits)::int AS waiting,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE waits) AS "medianDays",
    max(days) FILTER (WHERE waits) AS "longestDays",
    percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE NOT waits) AS "passedDays"
  FROM (SELECT ${next} IS NULL OR ${next} >= $1 AS waits,
      greatest(0, extract(epoch FROM least(coalesce(${next}, $1), $1) - ${since}) / ${DAY}) AS days
    FROM registered_work WHERE listed_at < $1 AND ${since} < $1
      AND (${next} IS NULL OR ${next} >= $1::timestamptz - interval '1 year')) AS stage`;
const WAITS = Object.entries(SINCE).map(waitOf).join(' UNION ALL ');

const REST = `
  SELECT count(*) FILTER (WHERE counted_potential = 'likely' AND potential_at > read_at)::int AS "likelyAfterReading",
    count(*) FILTER (WHERE potential <> counted_potential)::int AS "changedAfterReading",
    (SELECT count(*)::int FROM registered_work waiting JOIN document ON document.id = waiting.document_id
      WHERE waiting.state = 'received' AND document.status = 'failed') AS failed
  FROM registered_work WHERE listed_at < $1`;

interface CutRow {
  readonly cut: 'all' | 'unit' | 'host' | 'field' | 'year';
  readonly key: string | null;
  readonly potential: 'unknown' | 'likely' | 'unlikely';
  readonly state: RegisteredWorkState;
  readonly count: string;
}

/** Counts the registered works as they stood before `at`. Reads all of them: for sums that are kept, or a report. */
export async function countFigures(manager: EntityManager, at: Date): Promise<Figures> {
  const ask = <T>(sql: string): Promise<T[]> => manager.query<T[]>(sql, [at]);
  const cuts = await ask<CutRow>(CUTS);
  const months = await ask<MonthOfRegisteredWorks>(MONTHS);
  const waits = await ask<Wait>(WAITS);
  const [rest] = await ask<Pick<Figures, 'likelyAfterReading' | 'changedAfterReading' | 'failed'>>(REST);
  const whole = cuts.filter(({ cut }) => cut === 'all');
  const cut = async (kind: CutRow['cut'], names: NameOf, most = MOST_CUTS): Promise<Cut[]> =>
    named(
      largest(
        cuts.filter((row) => row.cut === kind),
        most,
      ),
      await names(manager),
    );
  return {
    at: at.toISOString(),
    all: countsOf(whole),
    likely: countsOf(whole.filter(({ potential }) => potential === 'likely')),
    unlikely: sum(whole.filter(({ potential }) => potential === 'unlikely')),
    unknown: sum(whole.filter(({ potential }) => potential === 'unknown')),
    likelyAfterReading: rest?.likelyAfterReading ?? 0,
    changedAfterReading: rest?.changedAfterReading ?? 0,
    failed: rest?.failed ?? 0,
    byUnit: await cut('unit', unitNames),
    byHost: await cut('host', hostNames),
    byField: await cut('field', fieldNames),
    byYear: (await cut('year', noNames, Infinity)).sort((a, b) => a.key.localeCompare(b.key)),
    months,
    waits: waits.map(({ state, waiting, medianDays, longestDays, passedDays }) => ({
      state,
      waiting,
      medianDays: rounded(medianDays),
      longestDays: rounded(longestDays),
      passedDays: rounded(passedDays),
    })),
  };
}

type NameOf = (manager: EntityManager) => Promise<ReadonlyMap<string, string>>;

const names = async (manager: EntityManager, sql: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await manager.query<{ key: string; name: string }[]>(sql)).map(({ key, name }) => [key, name]));
const unitNames: NameOf = (manager) => names(manager, 'SELECT id AS key, name FROM organisation');
const hostNames: NameOf = (manager) =>
  names(
    manager,
    'SELECT host_key AS key, max(host) AS name FROM registered_work WHERE host_key IS NOT NULL GROUP BY host_key',
  );
const fieldNames: NameOf = (manager) =>
  names(
    manager,
    'SELECT lower(field) AS key, max(field) AS name FROM registered_work WHERE field IS NOT NULL GROUP BY lower(field)',
  );
const noNames: NameOf = () => Promise.resolve(new Map());

const sum = (rows: readonly CutRow[]): number => rows.reduce((all, { count }) => all + Number(count), 0);

const countsOf = (rows: readonly CutRow[]): StateCounts =>
  Object.fromEntries(
    REGISTERED_WORK_STATES.map((state) => [state, sum(rows.filter((row) => row.state === state))]),
  ) as Record<RegisteredWorkState, number>;

function largest(rows: readonly CutRow[], most: number): [key: string, rows: CutRow[]][] {
  const of = new Map<string, CutRow[]>();
  for (const row of rows) {
    const known = of.get(row.key ?? '');
    if (known) known.push(row);
    else of.set(row.key ?? '', [row]);
  }
  return [...of].sort(([, a], [, b]) => sum(b) - sum(a)).slice(0, most);
}

const named = (cuts: readonly [string, CutRow[]][], known: ReadonlyMap<string, string>): Cut[] =>
  cuts.map(([key, rows]) => ({
    key,
    name: known.get(key) ?? key,
    all: countsOf(rows),
    likely: countsOf(rows.filter(({ potential }) => potential === 'likely')),
  }));

const rounded = (days: number | null): number | null =>
  days === null ? null : Math.round(Number(days) * 10) / 10;
