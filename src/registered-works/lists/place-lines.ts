import type { EntityManager } from 'typeorm';
import type { CellProblem } from '../../ingest/tables/columns/cell-problem.js';
import { titleLikeness } from '../../relations/title-likeness.js';
import { RegisteredWork } from '../records/registered-work.entity.js';
import { isStrongNumber, type MatchKeys, matchKeys } from '../records/match-keys.js';
import { DistinctiveBands } from '../matching/distinctive-bands.js';
import type { KnownUnits } from '../records/units.js';
import { type Difference, differences } from './differences.js';
import type { RegisteredWorkLine } from './registered-work-line.js';
import { registeredWorkProblem } from './registered-work-problem.js';

/** `new`: a registered work will be created; `changed`: it exists, and the line differs from it. */
export type Placement = 'new' | 'known' | 'changed' | 'refused';

export interface PlacedLine {
  readonly line: RegisteredWorkLine;
  readonly keys: MatchKeys;
  readonly placement: Placement;
  readonly problems: readonly CellProblem[];
  /** Of a registered work that is there. */
  readonly registeredWork?: RegisteredWork;
  readonly differences: readonly Difference[];
}

export interface PlaceFor {
  /** Of the import. */
  readonly listId: string;
  /** Whose lines those are that name no unit. */
  readonly unitId: string;
  readonly units: KnownUnits;
}

/** The outcome of each line, given the existing works and the lines before it. Writes nothing. */
export async function placeLines(
  tx: EntityManager,
  lines: readonly RegisteredWorkLine[],
  target: PlaceFor,
): Promise<PlacedLine[]> {
  const keyed = lines.map((line) => ({ line, keys: keysOf(line) }));
  const there = await registeredWorksWith(
    tx,
    keyed.map(({ keys }) => keys),
  );
  const known = new Index(there);
  const alike = await alikeTitles(tx, keyed);
  return keyed.map(({ line, keys }, i) => {
    if (line.refused) return refused(line, keys);
    const found = known.find(keys);
    if (found.length > 1)
      return refused(line, keys, registeredWorkProblem('twoRegisteredWorks', titlesOf(found)));
    const [registeredWork] = found;
    const added = newUnit(line, target);
    if (!registeredWork) {
      const twin = known.alike(keys, alike.get(i) ?? []);
      known.add(madeOf(line, keys, target));
      const problems = [
        ...line.problems,
        ...added,
        ...(twin ? [registeredWorkProblem('alike', nameOf(twin))] : []),
      ];
      return { line, keys, placement: 'new', problems, differences: [] };
    }
    return placeBeside(line, keys, registeredWork, target, added);
  });
}

function placeBeside(
  line: RegisteredWorkLine,
  keys: MatchKeys,
  registeredWork: RegisteredWork,
  { listId, unitId, units }: PlaceFor,
  added: readonly CellProblem[],
): PlacedLine {
  if (contradicts(registeredWork, keys))
    return refused(line, keys, registeredWorkProblem('numberTaken', nameOf(registeredWork)));
  const id = line.values.unit === undefined ? unitId : (units.idOf(line.values.unit) ?? '');
  const found = differences(registeredWork, line.values, { id, nameOf: (one) => units.nameOf(one) });
  if (found.length > 0 && registeredWork.listId === listId)
    return refused(line, keys, registeredWorkProblem('doubled', nameOf(registeredWork)));
  const placement = found.length > 0 ? 'changed' : 'known';
  const problems = [...line.problems, ...(placement === 'changed' ? added : [])];
  return { line, keys, placement, problems, registeredWork, differences: found };
}

export const keysOf = ({ values }: RegisteredWorkLine): MatchKeys =>
  matchKeys({
    numbers: [values.registrationNumber, values.taskCode, values.applicationNumber],
    title: values.title ?? null,
    host: values.host ?? null,
    year: values.year ?? null,
    people: [values.investigator],
  });

const refused = (line: RegisteredWorkLine, keys: MatchKeys, problem?: CellProblem): PlacedLine => ({
  line,
  keys,
  placement: 'refused',
  problems: [...(problem ? [problem] : []), ...line.problems],
  differences: [],
});

const newUnit = ({ values }: RegisteredWorkLine, { units }: PlaceFor): CellProblem[] =>
  values.unit !== undefined && units.idOf(values.unit) === undefined
    ? [{ ...registeredWorkProblem('newUnit', values.unit), field: 'unit' }]
    : [];

const CONTRADICTS = 0.25;

const contradicts = (registeredWork: RegisteredWork, keys: MatchKeys): boolean =>
  registeredWork.titleKey !== null &&
  keys.titleKey !== null &&
  registeredWork.titleKey !== keys.titleKey &&
  titleLikeness(registeredWork.titleKey, keys.titleKey) < CONTRADICTS;

const nameOf = ({ title, registrationNumber, taskCode, applicationNumber }: RegisteredWork): string =>
  title ?? registrationNumber ?? taskCode ?? applicationNumber ?? '';
const titlesOf = (found: readonly RegisteredWork[]): string => found.map(nameOf).join(' | ');

/** A line as a registered work, for the lines behind it to be compared with. */
function madeOf(
  { row, values }: RegisteredWorkLine,
  keys: MatchKeys,
  { listId, unitId, units }: PlaceFor,
): RegisteredWork {
  return Object.assign(new RegisteredWork(), {
    registrationNumber: values.registrationNumber ?? null,
    taskCode: values.taskCode ?? null,
    applicationNumber: values.applicationNumber ?? null,
    title: values.title ?? null,
    kind: values.kind ?? null,
    host: values.host ?? null,
    investigator: values.investigator ?? null,
    year: values.year ?? null,
    field: values.field ?? null,
    potential: values.potential ?? 'unknown',
    unitId: values.unit === undefined ? unitId : (units.idOf(values.unit) ?? ''),
    listId,
    listRow: row,
    ...keys,
  });
}

/** Registered works by the keys that identify a line: strong numbers, otherwise title, host and year. */
class Index {
  private readonly byKey = new Map<string, Set<RegisteredWork>>();
  private readonly byBand = new Map<number, Set<RegisteredWork>>();

  constructor(registeredWorks: readonly RegisteredWork[]) {
    for (const registeredWork of registeredWorks) this.add(registeredWork);
  }

  add(registeredWork: RegisteredWork): void {
    for (const key of keysAsked(registeredWork)) put(this.byKey, key, registeredWork);
    for (const band of registeredWork.titleBands) put(this.byBand, band, registeredWork);
  }

  find(keys: MatchKeys): RegisteredWork[] {
    const found = new Set(keysAsked(keys).flatMap((key) => [...(this.byKey.get(key) ?? [])]));
    return [...found];
  }

  /** One with a title in nearly the same words, and nothing that tells the two apart. */
  alike(keys: MatchKeys, stored: readonly RegisteredWork[]): RegisteredWork | undefined {
    const near = new Set([
      ...stored,
      ...keys.titleBands.flatMap((band) => [...(this.byBand.get(band) ?? [])]),
    ]);
    return [...near].find((registeredWork) => isAlike(registeredWork, keys));
  }
}

function put<K>(index: Map<K, Set<RegisteredWork>>, key: K, registeredWork: RegisteredWork): void {
  const known = index.get(key);
  if (known) known.add(registeredWork);
  else index.set(key, new Set([registeredWork]));
}

const keysAsked = ({ numbers, identity }: Pick<MatchKeys, 'numbers' | 'identity'>): string[] => [
  ...numbers.filter(isStrongNumber),
  ...(identity === null ? [] : [`=${identity}`]),
];

const ALIKE = 0.85;

function isAlike(registeredWork: RegisteredWork, { titleKey, numbers, hostKey }: MatchKeys): boolean {
  if (registeredWork.titleKey === null || titleKey === null) return false;
  const others = registeredWork.numbers.filter(isStrongNumber);
  if (others.length > 0 && numbers.some(isStrongNumber)) return false; // two numbers, two results
  if (registeredWork.hostKey !== null && hostKey !== null && registeredWork.hostKey !== hostKey) return false;
  return titleLikeness(registeredWork.titleKey, titleKey) >= ALIKE;
}

async function registeredWorksWith(tx: EntityManager, keys: readonly MatchKeys[]): Promise<RegisteredWork[]> {
  const numbers = [...new Set(keys.flatMap((one) => one.numbers.filter(isStrongNumber)))];
  const identities = [...new Set(keys.flatMap(({ identity }) => identity ?? []))];
  if (numbers.length + identities.length === 0) return [];
  return tx
    .createQueryBuilder(RegisteredWork, 'registered_work')
    .where('registered_work.numbers && :numbers::text[] OR registered_work.identity = ANY(:identities)', {
      numbers,
      identities,
    })
    .getMany();
}

/**
 * Registered works that share a telling band of their titles with a line, by the line’s place. Beside a line with a strong
 * number only those without any: two numbers are two results, and nobody has to be told.
 */
async function alikeTitles(
  tx: EntityManager,
  keyed: readonly { readonly line: RegisteredWorkLine; readonly keys: MatchKeys }[],
): Promise<Map<number, RegisteredWork[]>> {
  const telling = await DistinctiveBands.of(tx, 'registered_work');
  const asked = keyed.flatMap(({ line, keys }, i) => {
    if (line.refused || keys.titleBands.length === 0) return [];
    return [{ i, bands: telling.in(keys.titleBands), numbered: keys.numbers.some(isStrongNumber) }];
  });
  if (asked.length === 0) return new Map();
  const rows = [
    ...(await sharingBands(
      tx,
      asked.filter(({ numbered }) => !numbered),
    )),
    // an index of its own: nearly all registered works have a number, and none of those is needed here
    ...(await sharingBands(
      tx,
      asked.filter(({ numbered }) => numbered),
      "AND registered_work.numbers = '{}'",
    )),
  ];
  if (rows.length === 0) return new Map();
  const registeredWorks = await tx
    .createQueryBuilder(RegisteredWork, 'registered_work')
    .where('registered_work.id = ANY(:ids)', { ids: [...new Set(rows.map(({ id }) => id))] })
    .getMany();
  const byId = new Map(registeredWorks.map((registeredWork) => [registeredWork.id, registeredWork]));
  const found = new Map<number, RegisteredWork[]>(asked.map(({ i }) => [i, []]));
  for (const { i, id } of rows) {
    const registeredWork = byId.get(id);
    if (registeredWork) found.get(i)?.push(registeredWork);
  }
  return found;
}

async function sharingBands(
  tx: EntityManager,
  asked: readonly { readonly i: number; readonly bands: readonly number[] }[],
  condition = '',
): Promise<{ readonly i: number; readonly id: string }[]> {
  if (asked.length === 0) return [];
  return tx.query<{ i: number; id: string }[]>(
    `SELECT asked.i, registered_work.id FROM jsonb_to_recordset($1::jsonb) AS asked(i int, bands int[])
     JOIN registered_work ON registered_work.title_bands && asked.bands ${condition}`,
    [JSON.stringify(asked.map(({ i, bands }) => ({ i, bands })))],
  );
}
