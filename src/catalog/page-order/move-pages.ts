import type { EntityManager } from 'typeorm';
import { Page } from '../pages/page.entity.js';

/** A page's number, below zero where it is out of view, and the one that it is to have. */
export interface PageNumberChange {
  readonly from: number;
  readonly to: number;
}

/** What hangs on a page by its number; the last are the review desk's. */
const FOLLOWERS = ['text_layer', 'line_correction', 'page_version', 'error_report'];
/** No two rows may have the same number even for a moment, so each row passes through a number that no page has. */
const ASIDE = 1_000_000_000;
const FROM_ASIDE = ASIDE / 2;

/**
 * Gives pages other numbers, and with them their layers, corrections and versions; into another document where `into`
 * is one. What a number below zero bears is out of view. The numbers `to` SHALL be free, or given up by these moves.
 */
export async function renumberPages(
  tx: EntityManager,
  documentId: string,
  moves: readonly PageNumberChange[],
  into = documentId,
): Promise<void> {
  const real = moves.filter(({ from, to }) => from !== to || into !== documentId);
  if (real.length === 0) return;
  const values = [documentId, into, real.map(({ from }) => from), real.map(({ to }) => to)];
  for (const table of FOLLOWERS) {
    await tx.query(
      `UPDATE ${table} row SET document_id = $2, page = move.there + ${String(ASIDE)}
       FROM unnest($3::int[], $4::int[]) AS move(here, there) WHERE row.document_id = $1 AND row.page = move.here`,
      values,
    );
    await tx.query(
      `UPDATE ${table} SET page = page - ${String(ASIDE)} WHERE document_id = $1 AND page > ${String(FROM_ASIDE)}`,
      [into],
    );
  }
  await movePages(tx, values);
  for (const table of ['page', 'set_aside_page'])
    await tx.query(
      `UPDATE ${table} SET number = number - ${String(ASIDE)} WHERE document_id = $1 AND number > ${String(FROM_ASIDE)}`,
      [into],
    );
}

async function movePages(tx: EntityManager, values: readonly unknown[]): Promise<void> {
  const shared = tx.connection.getMetadata(Page).columns.map(({ databaseName }) => `"${databaseName}"`);
  const taken = shared.map((name) =>
    name === '"document_id"' ? '$2::uuid' : name === '"number"' ? `there + ${String(ASIDE)}` : name,
  );
  for (const [table, other] of [
    ['page', 'set_aside_page'],
    ['set_aside_page', 'page'],
  ] as const) {
    const leaves = table === 'page' ? 'move.there < 0' : 'move.there > 0';
    const moving = `FROM unnest($3::int[], $4::int[]) AS move(here, there) WHERE row.document_id = $1 AND row.number = move.here`;
    await tx.query(
      `UPDATE ${table} row SET document_id = $2, number = move.there + ${String(ASIDE)} ${moving} AND NOT (${leaves})`,
      [...values],
    );
    await tx.query(
      `WITH gone AS (DELETE FROM ${table} row USING unnest($3::int[], $4::int[]) AS move(here, there)
         WHERE row.document_id = $1 AND row.number = move.here AND ${leaves} RETURNING row.*, move.there)
       INSERT INTO ${other} (${shared.join(', ')}) SELECT ${taken.join(', ')} FROM gone`,
      [...values],
    );
  }
}
