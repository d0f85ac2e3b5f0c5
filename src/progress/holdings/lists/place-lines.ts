import type { EntityManager } from 'typeorm';
import type { CellProblem } from '../../../ingest/tables/columns/cell-problem.js';
import { titleLikeness } from '../../../relations/title-likeness.js';
import { Holding } from '../records/holding.entity.js';
import { isStrongNumber, type MatchKeys, matchKeys } from '../records/match-keys.js';
import { TellingBands } from '../matching/telling-bands.js';
import type { KnownUnits } from '../records/units.js';
import { type Difference, differences } from './differences.js';
import type { HoldingLine } from './holding-line.js';
import { holdingProblem } from './holding-problem.js';

/** `new`: a holding is to be made; `changed`: it is there, and the line says something of it otherwise. */
export type Placement = 'new' | 'known' | 'changed' | 'refused';

export interface PlacedLine {
  readonly line: HoldingLine;
  readonly keys: MatchKeys;
  readonly placement: Placement;
  readonly problems: readonly CellProblem[];
  /** Of a holding that is there. */
  readonly holding?: Holding;
  readonly differences: readonly Difference[];
}

export interface PlaceFor {
  /** Of the import. */
  readonly listId: string;
  /** Whose lines those are that name no unit. */
  readonly unitId: string;
  readonly units: KnownUnits;
}

/** What becomes of each line beside what is there and beside the lines before it. Writes nothing. */
export async function placeLines(
  tx: EntityManager,
  lines: readonly HoldingLine[],
  target: PlaceFor,
): Promise<PlacedLine[]> {
  const keyed = lines.map((line) => ({ line, keys: keysOf(line) }));
  const there = await holdingsWith(
    tx,
    keyed.map(({ keys }) => keys),
  );
  const known = new Index(there);
  const alike = await alikeTitles(tx, keyed);
  return keyed.map(({ line, keys }, i) => {
    if (line.refused) return refused(line, keys);
    const found = known.find(keys);
    if (found.length > 1) return refused(line, keys, holdingProblem('twoHoldings', titlesOf(found)));
    const [holding] = found;
    const added = newUnit(line, target);
    if (!holding) {
      const twin = known.alike(keys, alike.get(i) ?? []);
      known.add(madeOf(line, keys, target));
      const problems = [...line.problems, ...added, ...(twin ? [holdingProblem('alike', nameOf(twin))] : [])];
      return { line, keys, placement: 'new', problems, differences: [] };
    }
    return placeBeside(line, keys, holding, target, added);
  });
}

function placeBeside(
  line: HoldingLine,
  keys: MatchKeys,
  holding: Holding,
  { listId, unitId, units }: PlaceFor,
  added: readonly CellProblem[],
): PlacedLine {
  if (contradicts(holding, keys)) return refused(line, keys, holdingProblem('numberTaken', nameOf(holding)));
  const id = line.values.unit === undefined ? unitId : (units.idOf(line.values.unit) ?? '');
  const found = differences(holding, line.values, { id, nameOf: (one) => units.nameOf(one) });
  if (found.length > 0 && holding.listId === listId)
    return refused(line, keys, holdingProblem('doubled', nameOf(holding)));
  const placement = found.length > 0 ? 'changed' : 'known';
  const problems = [...line.problems, ...(placement === 'changed' ? added : [])];
  return { line, keys, placement, problems, holding, differences: found };
}

export const keysOf = ({ values }: HoldingLine): MatchKeys =>
  matchKeys({
    numbers: [values.registrationNumber, values.taskCode, values.applicationNumber],
    title: values.title ?? null,
    host: values.host ?? null,
    year: values.year ?? null,
  });

const refused = (line: HoldingLine, keys: MatchKeys, problem?: CellProblem): PlacedLine => ({
  line,
  keys,
  placement: 'refused',
  problems: [...(problem ? [problem] : []), ...line.problems],
  differences: [],
});

const newUnit = ({ values }: HoldingLine, { units }: PlaceFor): CellProblem[] =>
  values.unit !== undefined && units.idOf(values.unit) === undefined
    ? [{ ...holdingProblem('newUnit', values.unit), field: 'unit' }]
    : [];

const CONTRADICTS = 0.25;

const contradicts = (holding: Holding, keys: MatchKeys): boolean =>
  holding.titleKey !== null &&
  keys.titleKey !== null &&
  holding.titleKey !== keys.titleKey &&
  titleLikeness(holding.titleKey, keys.titleKey) < CONTRADICTS;

const nameOf = ({ title, registrationNumber, taskCode, applicationNumber }: Holding): string =>
  title ?? registrationNumber ?? taskCode ?? applicationNumber ?? '';
const titlesOf = (found: readonly Holding[]): string => found.map(nameOf).join(' | ');

/** A line as a holding, for the lines behind it to be compared with. */
function madeOf({ row, values }: HoldingLine, keys: MatchKeys, { listId, unitId, units }: PlaceFor): Holding {
  return Object.assign(new Holding(), {
    registrationNumber: values.registrationNumber ?? null,
    taskCode: values.taskCode ?? null,
    applicationNumber: values.applicationNumber ?? null,
    title: values.title ?? null,
    kind: values.kind ?? null,
    host: values.host ?? null,
    year: values.year ?? null,
    field: values.field ?? null,
    potential: values.potential ?? 'unknown',
    unitId: values.unit === undefined ? unitId : (units.idOf(values.unit) ?? ''),
    listId,
    listRow: row,
    ...keys,
  });
}

/** Holdings by the keys under which a line is known again: strong numbers, else title, host and year. */
class Index {
  private readonly byKey = new Map<string, Set<Holding>>();
  private readonly byBand = new Map<number, Set<Holding>>();

  constructor(holdings: readonly Holding[]) {
    for (const holding of holdings) this.add(holding);
  }

  add(holding: Holding): void {
    for (const key of keysAsked(holding)) put(this.byKey, key, holding);
    for (const band of holding.titleBands) put(this.byBand, band, holding);
  }

  find(keys: MatchKeys): Holding[] {
    const found = new Set(keysAsked(keys).flatMap((key) => [...(this.byKey.get(key) ?? [])]));
    return [...found];
  }

  /** One with a title in nearly the same words, and nothing that tells the two apart. */
  alike(keys: MatchKeys, stored: readonly Holding[]): Holding | undefined {
    const near = new Set([
      ...stored,
      ...keys.titleBands.flatMap((band) => [...(this.byBand.get(band) ?? [])]),
    ]);
    return [...near].find((holding) => isAlike(holding, keys));
  }
}

function put<K>(index: Map<K, Set<Holding>>, key: K, holding: Holding): void {
  const known = index.get(key);
  if (known) known.add(holding);
  else index.set(key, new Set([holding]));
}

const keysAsked = ({ numbers, identity }: Pick<MatchKeys, 'numbers' | 'identity'>): string[] => [
  ...numbers.filter(isStrongNumber),
  ...(identity === null ? [] : [`=${identity}`]),
];

const ALIKE = 0.85;

function isAlike(holding: Holding, { titleKey, numbers, hostKey }: MatchKeys): boolean {
  if (holding.titleKey === null || titleKey === null) return false;
  const others = holding.numbers.filter(isStrongNumber);
  if (others.length > 0 && numbers.some(isStrongNumber)) return false; // two numbers, two results
  if (holding.hostKey !== null && hostKey !== null && holding.hostKey !== hostKey) return false;
  return titleLikeness(holding.titleKey, titleKey) >= ALIKE;
}

async function holdingsWith(tx: EntityManager, keys: readonly MatchKeys[]): Promise<Holding[]> {
  const numbers = [...new Set(keys.flatMap((one) => one.numbers.filter(isStrongNumber)))];
  const identities = [...new Set(keys.flatMap(({ identity }) => identity ?? []))];
  if (numbers.length + identities.length === 0) return [];
  return tx
    .createQueryBuilder(Holding, 'holding')
    .where('holding.numbers && :numbers::text[] OR holding.identity = ANY(:identities)', {
      numbers,
      identities,
    })
    .getMany();
}

/**
 * Holdings that share a telling band of their titles with a line, by the line’s place. Beside a line with a strong
 * number only those without any: two numbers are two results, and nobody has to be told.
 */
async function alikeTitles(
  tx: EntityManager,
  keyed: readonly { readonly line: HoldingLine; readonly keys: MatchKeys }[],
): Promise<Map<number, Holding[]>> {
  const telling = await TellingBands.of(tx, 'holding');
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
    // an index of its own: nearly all holdings bear a number, and none of those is wanted
    ...(await sharingBands(
      tx,
      asked.filter(({ numbered }) => numbered),
      "AND holding.numbers = '{}'",
    )),
  ];
  if (rows.length === 0) return new Map();
  const holdings = await tx
    .createQueryBuilder(Holding, 'holding')
    .where('holding.id = ANY(:ids)', { ids: [...new Set(rows.map(({ id }) => id))] })
    .getMany();
  const byId = new Map(holdings.map((holding) => [holding.id, holding]));
  const found = new Map<number, Holding[]>(asked.map(({ i }) => [i, []]));
  for (const { i, id } of rows) {
    const holding = byId.get(id);
    if (holding) found.get(i)?.push(holding);
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
    `SELECT asked.i, holding.id FROM jsonb_to_recordset($1::jsonb) AS asked(i int, bands int[])
     JOIN holding ON holding.title_bands && asked.bands ${condition}`,
    [JSON.stringify(asked.map(({ i, bands }) => ({ i, bands })))],
  );
}
