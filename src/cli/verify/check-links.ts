import { checkByQueries } from './check-by-query.js';

const LIVING = 'document.deleted_at IS NULL AND NOT document.quarantined';

/** What names documents, pages, people or other documents names some that are there. */
export const checkLinks = checkByQueries('links', [
  {
    sql: `SELECT DISTINCT link.document_id AS id FROM agent_link link
        WHERE NOT EXISTS (SELECT 1 FROM document WHERE id = link.document_id)
          OR NOT EXISTS (SELECT 1 FROM agent WHERE id = link.agent_id)`,
    what: () => ({
      vi: 'gắn với một người hoặc tổ chức mà một trong hai bên không còn',
      en: 'is linked to a person or organisation, and one of the two does not exist',
    }),
  },
  {
    sql: `SELECT DISTINCT document.id FROM agent_link link JOIN document ON document.id = link.document_id
        WHERE document.deleted_at IS NOT NULL OR document.quarantined
          OR link.owner_organisation_id <> document.owner_organisation_id
          OR link.level <> document.record_visibility`,
    what: () => ({
      vi: 'người và tổ chức được nêu theo quyền xem, đơn vị hoặc trạng thái cũ của tài liệu',
      en: 'has links to people or organisations that carry an outdated right, owner or state',
    }),
  },
  {
    sql: `SELECT DISTINCT link.document_id AS id, agent.name AS detail FROM agent_link link
        JOIN agent ON agent.id = link.agent_id
        WHERE NOT EXISTS (SELECT 1 FROM agent_key key
          WHERE key.agent_id = link.agent_id AND key.scope = link.owner_organisation_id::text)`,
    what: (name) => ({
      vi: `nêu “${name}”, nhưng tên đó không tìm được trong danh sách`,
      en: `names “${name}”, who is missing from the lists`,
    }),
  },
  {
    sql: `SELECT DISTINCT relation.from_id AS id FROM relation
        WHERE NOT EXISTS (SELECT 1 FROM document WHERE id = relation.from_id)
          OR NOT EXISTS (SELECT 1 FROM document WHERE id = relation.to_id)`,
    what: () => ({
      vi: 'liên quan tới một tài liệu không có',
      en: 'is related to a document that does not exist',
    }),
  },
  {
    sql: `SELECT document.id, string_agg(DISTINCT entry.page, ', ') AS detail FROM document
        JOIN (SELECT document_id, evidence ->> 'page' AS page FROM field_entry WHERE evidence IS NOT NULL
          UNION ALL SELECT document_id, evidence ->> 'page' FROM claim WHERE evidence IS NOT NULL) AS entry
          ON entry.document_id = document.id
        WHERE ${LIVING} AND NOT EXISTS (SELECT 1 FROM page
            WHERE page.document_id = document.id AND page.number = entry.page::int)
          AND NOT EXISTS (SELECT 1 FROM set_aside_page
            WHERE set_aside_page.document_id = document.id AND set_aside_page.number = entry.page::int)
        GROUP BY document.id`,
    what: (pages) => ({
      vi: `có giá trị dẫn tới trang không có: ${pages}`,
      en: `has values that refer to missing pages: ${pages}`,
    }),
  },
  {
    sql: `SELECT document.id, string_agg(DISTINCT hanging.page::text, ', ') AS detail FROM document
        JOIN (SELECT document_id, page FROM line_correction UNION SELECT document_id, page FROM page_version) AS hanging
          ON hanging.document_id = document.id
        WHERE ${LIVING} AND NOT EXISTS (SELECT 1 FROM page
            WHERE page.document_id = document.id AND page.number = hanging.page)
          AND NOT EXISTS (SELECT 1 FROM set_aside_page
            WHERE set_aside_page.document_id = document.id AND set_aside_page.number = hanging.page)
        GROUP BY document.id`,
    what: (pages) => ({
      vi: `có bản sửa của trang không có: ${pages}`,
      en: `has corrections of missing pages: ${pages}`,
    }),
  },
  {
    sql: `SELECT document.id, document.page_order::text AS detail FROM document WHERE ${LIVING}
        AND document.page_order > 0 AND NOT EXISTS (SELECT 1 FROM page_order
          WHERE page_order.document_id = document.id AND page_order.version = document.page_order)`,
    what: (version) => ({
      vi: `các trang theo bản sắp xếp ${version}, nhưng bản đó không được lưu`,
      en: `refers to page order ${version}, which does not exist`,
    }),
  },
  {
    sql: `SELECT document.id FROM document
        JOIN LATERAL (SELECT pages FROM page_order WHERE page_order.document_id = document.id
          AND page_order.version = document.page_order) AS kept ON true
        WHERE ${LIVING} AND (SELECT coalesce(jsonb_agg(page_id ORDER BY number), '[]') FROM page
            WHERE page.document_id = document.id)
          <> (SELECT coalesce(jsonb_agg(one ->> 'pageId' ORDER BY place), '[]')
            FROM jsonb_array_elements(kept.pages) WITH ORDINALITY AS one(one, place))`,
    what: () => ({
      vi: 'thứ tự trang không đúng bản sắp xếp đang có hiệu lực',
      en: 'has its pages in another order than the page order in effect',
    }),
  },
]);
