import type { DataSource } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import { provenSql } from '../../catalog/evidence/claim-standing.js';
import { FLAGGED } from '../../shared/flags.js';
import { foldedForm } from '../../text/normalise.js';
import type { CardFact, ShelfCard } from './card-filters.js';
import { openCardSql } from './open-cards.js';

interface Read {
  readonly cards:
    | readonly {
        readonly documentId: string;
        readonly title: string | null;
        readonly words: string;
        readonly publishedAt: number | null;
      }[]
    | null;
  readonly facts: readonly (CardFact & { readonly documentId: string })[] | null;
  readonly proven: Readonly<Record<string, number>> | null;
}

/**
 * The cards that the principal may see, by what each says at a glance; of some documents alone, if they are named. It costs
 * with the cards that are published, never with the archive. Of claims only those count that a reader of the record may
 * check. Tables are put together by {@link shelved}, not by a join: PostgreSQL does not know how long they are, and
 * would go through one for each row of another.
 */
export async function readShelf(
  dataSource: DataSource,
  filter: ReadFilter,
  documentIds?: readonly string[],
): Promise<ShelfCard[]> {
  const open = openCardSql(filter, 'card', 'document');
  const body = filter.bodySql('document');
  const proven = provenSql('claim', filter.scope.today);
  const [query, given] = dataSource.driver.escapeQueryWithParameters(
    `WITH open_card AS MATERIALIZED (
       SELECT card.document_id, card.published_at, card.cooperation, document.title, ${body.sql} AS body,
         concat_ws(' ', document.title, card.summary_vi, card.summary_en) AS words
       FROM card JOIN document ON document.id = card.document_id
       WHERE ${open.sql} ${documentIds ? 'AND card.document_id = ANY(:shelved)' : ''}
     ), proof AS MATERIALIZED (
       SELECT claim.document_id, claim.kind, claim.value
       FROM open_card JOIN claim ON claim.document_id = open_card.document_id
       WHERE ${proven.sql} AND (claim.public_quote OR (open_card.body
         AND (claim.evidence ->> 'page')::int > 0
         AND NOT EXISTS (SELECT FROM page WHERE page.document_id = claim.document_id
           AND page.number = (claim.evidence ->> 'page')::int AND page.withheld)))
     ), fact AS MATERIALIZED (
       SELECT document_id, 'trl' AS facet, min((value ->> 'trl')::numeric::int)::text AS value
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
     )
     SELECT
       (SELECT json_agg(json_build_object('documentId', document_id, 'title', title, 'words', words,
          'publishedAt', extract(epoch FROM published_at))) FROM open_card) AS cards,
       (SELECT json_agg(json_build_object('documentId', document_id, 'facet', facet, 'value', value)
          ORDER BY facet, value) FROM fact WHERE value IS NOT NULL) AS facts,
       (SELECT json_object_agg(document_id, count)
          FROM (SELECT document_id, count(*) FROM proof GROUP BY document_id) counted) AS proven`,
    {
      ...open.parameters,
      ...body.parameters,
      ...proven.parameters,
      flagged: FLAGGED,
      ...(documentIds ? { shelved: documentIds } : {}),
    },
  );
  const [read] = await dataSource.query<Read[]>(query, given);
  return read ? shelved(read) : [];
}

function shelved({ cards, facts, proven }: Read): ShelfCard[] {
  const factsOf = new Map<string, CardFact[]>();
  for (const { documentId, facet, value } of facts ?? []) {
    const own = factsOf.get(documentId);
    if (own) own.push({ facet, value });
    else factsOf.set(documentId, [{ facet, value }]);
  }
  return (cards ?? []).map(({ documentId, title, words, publishedAt }) => ({
    documentId,
    title: title ?? '',
    words: foldedForm(words),
    publishedAt: publishedAt ?? 0,
    proven: proven?.[documentId] ?? 0,
    facts: factsOf.get(documentId) ?? [],
  }));
}
