import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refreshStates } from '../refresh-states.js';
import { type Candidate, type Compared, matchOf, settle } from './match-score.js';
import { type BandedTable, TellingBands } from './telling-bands.js';

interface Pair {
  readonly holding_id: string;
  readonly document_id: string;
  readonly h_numbers: string[];
  readonly h_title: string | null;
  readonly h_host: string | null;
  readonly h_year: number | null;
  readonly d_numbers: string[];
  readonly d_title: string | null;
  readonly d_host: string | null;
  readonly d_year: number | null;
}

type Side = 'holding' | 'document';

const TABLE: Record<Side, BandedTable> = { holding: 'holding', document: 'matchable_document' };
const ID: Record<Side, string> = { holding: 'id', document: 'document_id' };
const other = (side: Side): Side => (side === 'holding' ? 'document' : 'holding');

/** Pairs that share a number, or a band of their titles that tells, of the holdings or of the documents asked about. */
async function pairsOf(tx: EntityManager, asked: Side, ids: readonly string[]): Promise<Pair[]> {
  const telling = await TellingBands.of(tx, TABLE[other(asked)]);
  const rows = await tx.query<{ id: string; numbers: string[]; bands: number[] }[]>(
    `SELECT ${ID[asked]} AS id, numbers, title_bands AS bands FROM ${TABLE[asked]} WHERE ${ID[asked]} = ANY($1)`,
    [ids],
  );
  const joined = (on: string): string =>
    `SELECT holding.id AS holding_id, document.document_id, holding.numbers AS h_numbers, holding.title_key AS h_title,
       holding.host_key AS h_host, holding.year AS h_year, document.numbers AS d_numbers,
       document.title_key AS d_title, document.host_key AS d_host, document.year AS d_year
     FROM jsonb_to_recordset($1::jsonb) AS asked(id uuid, numbers text[], bands int[])
     JOIN ${TABLE[asked]} ${asked} ON ${asked}.${ID[asked]} = asked.id
     JOIN ${TABLE[other(asked)]} ${other(asked)} ON ${on}`;
  const found = await tx.query<Pair[]>(
    `${joined(`${other(asked)}.numbers && asked.numbers`)}
     UNION ALL ${joined(`${other(asked)}.title_bands && asked.bands`)}`,
    [JSON.stringify(rows.map((row) => ({ ...row, bands: telling.in(row.bands) })))],
  );
  // by number and by title
  return [...new Map(found.map((pair) => [`${pair.holding_id} ${pair.document_id}`, pair])).values()];
}

/** Who is offered at most for one holding. */
const OFFERED = 3;

/** Ties holdings to documents. To be called in a transaction that took its turn. */
@Injectable()
export class Matching {
  /** Looks for the documents of these holdings. */
  ofHoldings(tx: EntityManager, ids: readonly string[]): Promise<void> {
    return this.match(tx, 'holding', ids);
  }

  /** Looks for the holdings of these documents, whose keys have just been written or taken away. */
  ofDocuments(tx: EntityManager, ids: readonly string[]): Promise<void> {
    return this.match(tx, 'document', ids);
  }

  private async match(tx: EntityManager, asked: Side, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const pairs = await pairsOf(tx, asked, ids);
    const likely = pairs.flatMap((pair) => candidateOf(pair) ?? []);
    const touched = await forgetUndecided(tx, asked, ids);
    const rivals = await this.rivals(tx, asked, likely);
    const decided = await decidedOf(tx, [...likely, ...rivals]);
    const free = mostLikely(likely.filter((one) => !decided.pairs.has(pairKey(one))));
    const settled = settle(
      [...free, ...rivals.filter((one) => !free.some((likeliest) => pairKey(likeliest) === pairKey(one)))],
      (id) => decided.documents.has(id),
    ).filter((one) => free.some((likeliest) => pairKey(likeliest) === pairKey(one)));
    const rows = settled.map(({ sure, ...one }) => ({
      ...one,
      state: sure && !decided.holdings.has(one.holdingId) ? 'tied' : 'doubtful',
    }));
    await write(tx, rows);
    await refreshStates(tx, [...new Set([...touched, ...rows.map(({ holdingId }) => holdingId)])]);
  }

  /** A document alone is compared with one holding; whether another document fits that holding as well must be known. */
  private async rivals(
    tx: EntityManager,
    asked: Side,
    likely: readonly Candidate<string>[],
  ): Promise<Candidate<string>[]> {
    const sure = likely.filter(({ sure: is }) => is);
    if (sure.length === 0) return [];
    const ids = [...new Set(sure.map((one) => (asked === 'holding' ? one.documentId : one.holdingId)))];
    const pairs = await pairsOf(tx, other(asked), ids);
    return pairs.flatMap((pair) => candidateOf(pair) ?? []);
  }
}

function candidateOf(pair: Pair): Candidate<string> | undefined {
  const holding: Compared = {
    numbers: pair.h_numbers,
    titleKey: pair.h_title,
    hostKey: pair.h_host,
    year: pair.h_year,
  };
  const document: Compared = {
    numbers: pair.d_numbers,
    titleKey: pair.d_title,
    hostKey: pair.d_host,
    year: pair.d_year,
  };
  const match = matchOf(holding, document);
  return match && { ...match, holdingId: pair.holding_id, documentId: pair.document_id };
}

const pairKey = ({ holdingId, documentId }: { holdingId: string; documentId: string }): string =>
  `${holdingId} ${documentId}`;

/** The likeliest documents of each holding: a form’s usual title must not offer an archive. */
function mostLikely(candidates: readonly Candidate<string>[]): Candidate<string>[] {
  const of = new Map<string, Candidate<string>[]>();
  for (const one of candidates) of.set(one.holdingId, [...(of.get(one.holdingId) ?? []), one]);
  return [...of.values()].flatMap((all) => all.sort((a, b) => b.score - a.score).slice(0, OFFERED));
}

/** What a machine thought before of these; a person’s word stays. The holdings concerned. */
async function forgetUndecided(tx: EntityManager, asked: Side, ids: readonly string[]): Promise<string[]> {
  const column = asked === 'holding' ? 'holding_id' : 'document_id';
  const [rows] = await tx.query<[{ holding_id: string }[], number]>(
    `DELETE FROM holding_tie WHERE ${column} = ANY($1) AND decided_at IS NULL RETURNING holding_id`,
    [ids],
  );
  const decided = await tx.query<{ holding_id: string }[]>(
    `SELECT holding_id FROM holding_tie WHERE ${column} = ANY($1) AND state = 'tied'`,
    [ids],
  );
  return [...rows, ...decided].map(({ holding_id }) => holding_id);
}

/** What of these is settled already: pairs a person decided, holdings with a document, documents with a holding. */
async function decidedOf(
  tx: EntityManager,
  likely: readonly { readonly holdingId: string; readonly documentId: string }[],
): Promise<Record<'pairs' | 'holdings' | 'documents', Set<string>>> {
  const rows = await tx.query<{ holding_id: string; document_id: string; state: string; decided: boolean }[]>(
    `SELECT tie.holding_id, tie.document_id, tie.state, tie.decided_at IS NOT NULL AS decided FROM holding_tie tie
     JOIN document ON document.id = tie.document_id
     WHERE (tie.holding_id = ANY($1) OR tie.document_id = ANY($2)) AND document.deleted_at IS NULL`,
    [likely.map(({ holdingId }) => holdingId), likely.map(({ documentId }) => documentId)],
  );
  const tied = rows.filter(({ state }) => state === 'tied');
  return {
    pairs: new Set(
      rows
        .filter(({ decided }) => decided)
        .map((row) => pairKey({ holdingId: row.holding_id, documentId: row.document_id })),
    ),
    holdings: new Set(tied.map(({ holding_id }) => holding_id)),
    documents: new Set(tied.map(({ document_id }) => document_id)),
  };
}

async function write(
  tx: EntityManager,
  rows: readonly (Omit<Candidate<string>, 'sure'> & { readonly state: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO holding_tie (holding_id, document_id, state, score, reason)
     SELECT "holdingId", "documentId", state, score, reason FROM jsonb_to_recordset($1::jsonb)
       AS given("holdingId" uuid, "documentId" uuid, state text, score real, reason text)
     ON CONFLICT (holding_id, document_id) DO UPDATE
       SET state = excluded.state, score = excluded.score, reason = excluded.reason
       WHERE holding_tie.decided_at IS NULL`,
    [JSON.stringify(rows)],
  );
}
