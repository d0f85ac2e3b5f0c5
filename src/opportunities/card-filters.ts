import type { ReadFilter, SqlCondition } from '../access/read-filter.js';
import { provenSql } from '../catalog/claim-standing.js';
import { FLAGGED } from '../shared/flags.js';
import { openCardSql } from './open-cards.js';

export const CARD_FACETS = ['trl', 'field', 'protection', 'right', 'product', 'host', 'cooperation'] as const;
export type CardFacet = (typeof CARD_FACETS)[number];

export interface CardQuestion {
  readonly q?: string;
  /** At least this level. */
  readonly trl?: number;
  /** Of every other facet: one of these. */
  readonly chosen: Readonly<Partial<Record<Exclude<CardFacet, 'trl'>, readonly string[]>>>;
}

/** Without tones and capitals; PostgreSQL has no such function of its own. */
const folded = (text: string): string =>
  `translate(regexp_replace(normalize(lower(${text}), NFD), '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd')`;

/**
 * Tables to ask of, by name: `open_card` the cards that the asker may see, `fact` what each says at a glance, and
 * `judged` each with the facets whose choice it misses. All of it grows with the cards that are published, never with the
 * archive. Of claims only those count that a reader of the record may check.
 */
export function cardTables(question: CardQuestion, filter: ReadFilter): SqlCondition {
  const open = openCardSql(filter, 'card', 'document');
  const body = filter.bodySql('document');
  const proven = provenSql('claim', filter.scope.today);
  const misses = CARD_FACETS.flatMap((facet) => missSql(facet, question) ?? []);
  const words = question.q?.trim().split(/\s+/u).filter(Boolean) ?? [];
  const sought = words.map((_, i) => `open_card.words LIKE ${folded(`:word${String(i)}`)}`);
  return {
    sql: `
      WITH open_card AS MATERIALIZED (
        SELECT card.document_id, card.published_at, card.cooperation, document.title, ${body.sql} AS body,
          ${folded("concat_ws(' ', document.title, card.summary_vi, card.summary_en)")} AS words
        FROM card JOIN document ON document.id = card.document_id WHERE ${open.sql}
      ), proof AS MATERIALIZED (
        SELECT claim.document_id, claim.kind, claim.value
        FROM open_card JOIN claim ON claim.document_id = open_card.document_id
        WHERE ${proven.sql} AND (claim.public_quote OR (open_card.body
          AND (claim.evidence ->> 'page')::int > 0
          AND NOT EXISTS (SELECT FROM page WHERE page.document_id = claim.document_id
            AND page.number = (claim.evidence ->> 'page')::int AND page.withheld)))
      ), fact AS MATERIALIZED (
        SELECT document_id, 'trl' AS facet, min((value ->> 'trl')::int)::text AS value
          FROM proof WHERE kind = 'readiness' GROUP BY document_id
        UNION SELECT document_id, 'protection', value ->> 'status' FROM proof WHERE kind = 'protection'
        UNION SELECT document_id, 'right', value ->> 'right' FROM proof WHERE kind = 'protection'
        UNION SELECT document_id, 'product', value ->> 'product' FROM proof
          WHERE kind = 'localFit' AND value ? 'product'
        UNION SELECT document_id, 'cooperation', unnest(cooperation) FROM open_card
        UNION SELECT entry.document_id, 'host', coalesce(entry.value ->> 'name', entry.value #>> '{}')
          FROM open_card JOIN field_entry entry ON entry.document_id = open_card.document_id
          WHERE entry.name = 'hostOrganisation' AND entry.status <> 'rejected' AND entry.position = 0
        UNION SELECT entry.document_id, 'field', left(code, digits)
          FROM open_card JOIN field_entry entry ON entry.document_id = open_card.document_id,
            coalesce(entry.value ->> 'code', entry.value #>> '{}') AS code, unnest(ARRAY[1, 3]) AS digits
          WHERE entry.name = 'fieldCodes' AND code ~ '^[0-9]+$' AND length(code) >= digits
            AND (entry.status = 'confirmed' OR (entry.status = 'suggested' AND entry.confidence > :flagged))
      ), judged AS MATERIALIZED (
        SELECT open_card.document_id,
          array_remove(ARRAY[${misses.join(', ')}]::text[], NULL) AS missed
        FROM open_card ${sought.length > 0 ? `WHERE ${sought.join(' AND ')}` : ''}
      )`,
    parameters: {
      ...open.parameters,
      ...body.parameters,
      ...proven.parameters,
      flagged: FLAGGED,
      trl: question.trl,
      ...Object.fromEntries(
        Object.entries(question.chosen).map(([facet, values]) => [`${facet}Chosen`, values]),
      ),
      ...Object.fromEntries(
        words.map((word, i) => [`word${String(i)}`, `%${word.replace(/[\\%_]/g, '\\$&')}%`]),
      ),
    },
  };
}

/** The facet's name where the card misses what was chosen of it; undefined where nothing was chosen. */
function missSql(facet: CardFacet, { trl, chosen }: CardQuestion): string | undefined {
  const fits =
    facet === 'trl'
      ? trl === undefined
        ? undefined
        : 'fact.value::int >= :trl'
      : chosen[facet] === undefined
        ? undefined
        : `fact.value = ANY(:${facet}Chosen)`;
  if (fits === undefined) return undefined;
  return `CASE WHEN NOT EXISTS (SELECT FROM fact WHERE fact.document_id = open_card.document_id
    AND fact.facet = '${facet}' AND ${fits}) THEN '${facet}' END`;
}
