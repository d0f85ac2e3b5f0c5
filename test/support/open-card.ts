import type { KillCatalogue } from '../e2e/kill-catalogue.js';
import { ANSWERS, type RunningApi } from './running-api.js';

/** A document that is open to everybody, with a card that is published, written straight into the tables. */
export async function openCard(
  phusa: RunningApi,
  catalogue: KillCatalogue,
  title: string,
  owner?: string,
  /** What an imported record has besides. */
  more: object = {},
): Promise<string> {
  const record = { type: 'report', language: 'vi', visibility: 'public', recordVisibility: 'public' };
  const { body } = await phusa.ask<string>('/imports', {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: JSON.stringify({ ...record, opening: ANSWERS, ...more, externalId: title, title }),
  });
  const { id } = JSON.parse(body) as { id: string };
  if (owner)
    await catalogue.rows('UPDATE document SET owner_organisation_id = $2 WHERE id = $1', [id, owner]);
  await catalogue.rows(
    `INSERT INTO card (document_id, state, summary_vi, summary_en, desk_name, answer_days, patent, published_at)
     VALUES ($1, 'published', $2, 'A dryer.', 'Phòng chuyển giao', 5, 'none', now())`,
    [id, `${title}: tóm tắt.`],
  );
  return id;
}
