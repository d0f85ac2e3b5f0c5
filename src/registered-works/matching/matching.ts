import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { likenessTo } from '../../relations/title-likeness.js';
import { refreshStates } from '../records/refresh-states.js';
import { type Candidate, type Compared, matchOf, settle } from './match-score.js';
import { type BandedTable, DistinctiveBands } from './distinctive-bands.js';

type Side = 'registeredWork' | 'document';

const TABLE: Record<Side, BandedTable> = {
  registeredWork: 'registered_work',
  document: 'matchable_document',
};
const ID: Record<Side, string> = { registeredWork: 'id', document: 'document_id' };
const other = (side: Side): Side => (side === 'registeredWork' ? 'document' : 'registeredWork');

interface Keyed extends Compared {
  readonly id: string;
}

/** Written and read as one value: some ten thousand rows of ten columns cost more than finding them. */
type Found = readonly [
  id: string,
  numbers: string[],
  titleKey: string | null,
  hostKey: string | null,
  year: number | null,
  peopleKeys: string[],
];

const KEYS = `numbers, title_key AS "titleKey", host_key AS "hostKey", year, people_keys AS "peopleKeys"`;

/** Fewer bands that tell are not halved. */
const FEWEST_HALVED = 6;

/**
 * Pairs that are likely enough, of the registered works or of the documents asked about: compared are those that share a number,
 * or a band of their titles that tells; `closely`: one of either half of these bands, which titles do that are nearly the
 * same (of those with 8 of 9 pairs in common 998 in 1,000), and of the others one in ten.
 */
async function candidatesOf(
  tx: EntityManager,
  side: Side,
  ids: readonly string[],
  closely = false,
): Promise<Candidate<string>[]> {
  if (ids.length === 0) return [];
  const telling = await DistinctiveBands.of(tx, TABLE[other(side)]);
  const rows = await tx.query<(Keyed & { readonly bands: number[] })[]>(
    `SELECT ${ID[side]} AS id, title_bands AS bands, ${KEYS} FROM ${TABLE[side]} WHERE ${ID[side]} = ANY($1)`,
    [ids],
  );
  const asked = rows.map(({ numbers, bands: all }, n) => {
    const bands = telling.in(all);
    if (!closely || bands.length < FEWEST_HALVED) return { n, numbers, bands, others: bands };
    return {
      n,
      numbers,
      bands: bands.filter((_, i) => i % 2 === 0),
      others: bands.filter((_, i) => i % 2 === 1),
    };
  });
  const found = await tx.query<{ n: number; found: Found[] }[]>(
    `SELECT asked.n, (
       SELECT json_agg(json_build_array(${ID[other(side)]}, numbers, title_key, host_key, year, people_keys))
       FROM ${TABLE[other(side)]} other WHERE other.numbers && asked.numbers OR (other.title_bands && asked.bands
         ${closely ? 'AND other.title_bands && asked.others' : ''})
     ) AS found
     FROM jsonb_to_recordset($1::jsonb) AS asked(n int, numbers text[], bands int[], others int[])`,
    [JSON.stringify(asked)],
  );
  return found.flatMap(({ n, found: others }) => {
    const one = rows[n];
    return one && others ? compared(side, one, others) : [];
  });
}

function compared(side: Side, asked: Keyed, others: readonly Found[]): Candidate<string>[] {
  const likeness = likenessTo(asked.titleKey ?? '');
  return others.flatMap(([id, numbers, titleKey, hostKey, year, peopleKeys]): Candidate<string>[] => {
    const found: Keyed = { id, numbers, titleKey, hostKey, year, peopleKeys };
    const [registeredWork, document] = side === 'registeredWork' ? [asked, found] : [found, asked];
    const match = matchOf(registeredWork, document, () => likeness(titleKey ?? ''));
    return match ? [{ ...match, registeredWorkId: registeredWork.id, documentId: document.id }] : [];
  });
}

/** Beside a pair as likely as this only one that is nearly the same can be a candidate. */
const CERTAIN = 0.99;

/** Who is offered at most for one registered work. */
const OFFERED = 3;

/** Links registered works to documents. Call it in a transaction that holds the matching lock. */
@Injectable()
export class Matching {
  /** Finds the documents of these registered works. */
  ofRegisteredWorks(tx: EntityManager, ids: readonly string[]): Promise<void> {
    return this.match(tx, 'registeredWork', ids);
  }

  /** Looks for the registered works of these documents, whose keys have just been written or taken away. */
  ofDocuments(tx: EntityManager, ids: readonly string[]): Promise<void> {
    return this.match(tx, 'document', ids);
  }

  private async match(tx: EntityManager, asked: Side, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const likely = await candidatesOf(tx, asked, ids);
    const touched = await eraseUndecided(tx, asked, ids);
    const candidates = await this.candidates(tx, asked, likely);
    const decided = await decidedOf(tx, [...likely, ...candidates]);
    const free = mostLikely(likely.filter((one) => !decided.pairs.has(pairKey(one))));
    const settled = settle(
      [
        ...free,
        ...candidates.filter((one) => !free.some((likeliest) => pairKey(likeliest) === pairKey(one))),
      ],
      (id) => decided.documents.has(id),
    ).filter((one) => free.some((likeliest) => pairKey(likeliest) === pairKey(one)));
    const rows = settled.map(({ sure, ...one }) => ({
      ...one,
      state: sure && !decided.registeredWorks.has(one.registeredWorkId) ? 'linked' : 'doubtful',
    }));
    await write(tx, rows);
    await refreshStates(tx, [
      ...new Set([...touched, ...rows.map(({ registeredWorkId }) => registeredWorkId)]),
    ]);
  }

  /** A document alone is compared with one registered work; whether another document fits that holding as well must be known. */
  private async candidates(
    tx: EntityManager,
    asked: Side,
    likely: readonly Candidate<string>[],
  ): Promise<Candidate<string>[]> {
    const sure = likely.filter(({ sure: is }) => is);
    if (sure.length === 0) return [];
    const leastScores = new Map<string, number>();
    for (const { registeredWorkId, documentId, score } of sure) {
      const id = asked === 'registeredWork' ? documentId : registeredWorkId;
      leastScores.set(id, Math.min(score, leastScores.get(id) ?? 1));
    }
    const ids = [...leastScores.keys()];
    const isCertain = (id: string): boolean => (leastScores.get(id) ?? 0) >= CERTAIN;
    return [
      ...(await candidatesOf(tx, other(asked), ids.filter(isCertain), true)),
      ...(await candidatesOf(
        tx,
        other(asked),
        ids.filter((id) => !isCertain(id)),
      )),
    ];
  }
}

const pairKey = ({
  registeredWorkId,
  documentId,
}: {
  registeredWorkId: string;
  documentId: string;
}): string => `${registeredWorkId} ${documentId}`;

/** The likeliest documents of each registered work: a form’s usual title must not offer an archive. */
function mostLikely(candidates: readonly Candidate<string>[]): Candidate<string>[] {
  const of = new Map<string, Candidate<string>[]>();
  for (const one of candidates) of.set(one.registeredWorkId, [...(of.get(one.registeredWorkId) ?? []), one]);
  return [...of.values()].flatMap((all) => all.sort((a, b) => b.score - a.score).slice(0, OFFERED));
}

/** Deletes the links of these that machines made; decisions of people stay. Returns the registered works concerned. */
async function eraseUndecided(tx: EntityManager, asked: Side, ids: readonly string[]): Promise<string[]> {
  const column = asked === 'registeredWork' ? 'registered_work_id' : 'document_id';
  const [rows] = await tx.query<[{ registered_work_id: string }[], number]>(
    `DELETE FROM registered_work_link WHERE ${column} = ANY($1) AND decided_at IS NULL RETURNING registered_work_id`,
    [ids],
  );
  const decided = await tx.query<{ registered_work_id: string }[]>(
    `SELECT registered_work_id FROM registered_work_link WHERE ${column} = ANY($1) AND state = 'linked'`,
    [ids],
  );
  return [...rows, ...decided].map(({ registered_work_id }) => registered_work_id);
}

/** What is already settled: pairs that a person decided, registered works with a document, documents with a registered work. */
async function decidedOf(
  tx: EntityManager,
  likely: readonly { readonly registeredWorkId: string; readonly documentId: string }[],
): Promise<Record<'pairs' | 'registeredWorks' | 'documents', Set<string>>> {
  const rows = await tx.query<
    { registered_work_id: string; document_id: string; state: string; decided: boolean }[]
  >(
    `SELECT link.registered_work_id, link.document_id, link.state, link.decided_at IS NOT NULL AS decided FROM registered_work_link link
     JOIN document ON document.id = link.document_id
     WHERE (link.registered_work_id = ANY($1) OR link.document_id = ANY($2)) AND document.deleted_at IS NULL`,
    [likely.map(({ registeredWorkId }) => registeredWorkId), likely.map(({ documentId }) => documentId)],
  );
  const linked = rows.filter(({ state }) => state === 'linked');
  return {
    pairs: new Set(
      rows
        .filter(({ decided }) => decided)
        .map((row) => pairKey({ registeredWorkId: row.registered_work_id, documentId: row.document_id })),
    ),
    registeredWorks: new Set(linked.map(({ registered_work_id }) => registered_work_id)),
    documents: new Set(linked.map(({ document_id }) => document_id)),
  };
}

async function write(
  tx: EntityManager,
  rows: readonly (Omit<Candidate<string>, 'sure'> & { readonly state: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO registered_work_link (registered_work_id, document_id, state, score, reason)
     SELECT "registeredWorkId", "documentId", state, score, reason FROM jsonb_to_recordset($1::jsonb)
       AS given("registeredWorkId" uuid, "documentId" uuid, state text, score real, reason text)
     ON CONFLICT (registered_work_id, document_id) DO UPDATE
       SET state = excluded.state, score = excluded.score, reason = excluded.reason
       WHERE registered_work_link.decided_at IS NULL`,
    [JSON.stringify(rows)],
  );
}
