import type { DataSource } from 'typeorm';
import { AGENT_RULES } from './agent-records.js';
import { renewAgents } from './renew-agents.js';

const AT_ONCE = 100;

/**
 * Ties some of the documents that older rules tied, or none; how many. Whoever is killed in the middle loses a part of
 * a hundred, and several go on side by side.
 */
export async function backfillAgents(dataSource: DataSource, atOnce = AT_ONCE): Promise<number> {
  return dataSource.transaction(async (tx) => {
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM document WHERE agent_rules < $1 ORDER BY agent_rules, id LIMIT $2
       FOR NO KEY UPDATE SKIP LOCKED`,
      [AGENT_RULES, atOnce],
    );
    await renewAgents(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.length;
  });
}
