import { checkByQueries, type Question } from './check-by-query.js';
import type { Check } from './check.js';

const LIVING = 'document.deleted_at IS NULL';

const QUESTIONS: readonly Question[] = [
  {
    sql: `SELECT document.id, string_agg(number::text, ', ' ORDER BY number) AS detail
      FROM document CROSS JOIN LATERAL generate_series(1, document.page_count) number
      WHERE ${LIVING} AND NOT EXISTS
        (SELECT 1 FROM page WHERE page.document_id = document.id AND page.number = number.number)
      GROUP BY document.id`,
    what: (pages) => ({ vi: `thiếu trang ${pages}`, en: `page ${pages} is missing` }),
  },
  {
    sql: `SELECT document.id, string_agg(page.number::text, ', ' ORDER BY page.number) AS detail
      FROM document JOIN page ON page.document_id = document.id
      WHERE ${LIVING} AND (page.number < 1 OR page.number > document.page_count) GROUP BY document.id`,
    what: (pages) => ({ vi: `có trang thừa: ${pages}`, en: `has extra pages: ${pages}` }),
  },
  {
    sql: `SELECT id, string_agg(pages, '; ') AS detail FROM
        (SELECT page.document_id AS id, string_agg(page.number::text, ' = ' ORDER BY page.number) AS pages
         FROM page JOIN document ON document.id = page.document_id AND ${LIVING}
         GROUP BY page.document_id, page.file_id, page.file_page HAVING count(*) > 1) twice
      GROUP BY id`,
    what: (pages) => ({ vi: `cùng một trang có hai lần: ${pages}`, en: `has the same page twice: ${pages}` }),
  },
  {
    sql: `SELECT document.id, string_agg(page.number::text, ', ' ORDER BY page.number) AS detail
      FROM document JOIN page ON page.document_id = document.id
      WHERE ${LIVING} AND document.external_id IS NULL AND NOT EXISTS (SELECT 1 FROM document_file file
        WHERE file.id = page.file_id AND file.document_id = document.id AND file.kind = 'original')
      GROUP BY document.id`,
    what: (pages) => ({
      vi: `trang ${pages} không thuộc bản gốc nào`,
      en: `page ${pages} belongs to no original`,
    }),
  },
  {
    sql: `SELECT DISTINCT document_id AS id FROM page
      WHERE NOT EXISTS (SELECT 1 FROM document WHERE document.id = page.document_id)`,
    what: () => ({ vi: 'có trang mà không có tài liệu', en: 'has pages, but the document does not exist' }),
  },
  {
    sql: `SELECT document.id, string_agg(page.number::text, ', ' ORDER BY page.number) AS detail
      FROM document JOIN page ON page.document_id = document.id
      LEFT JOIN text_layer own ON own.id = page.layer_id AND own.document_id = document.id
        AND own.page = page.number
      LEFT JOIN text_layer layer ON layer.document_id = document.id AND layer.page = page.number
        AND layer.pass = document.effective_pass
      WHERE ${LIVING} AND document.status = 'ready' AND document.effective_pass > 0
        AND (own.id IS NULL OR layer.created_at > own.created_at)
        AND NOT EXISTS (SELECT 1 FROM processing_pass WHERE processing_pass.document_id = document.id
          AND processing_pass.number = document.latest_pass AND processing_pass.pages IS NOT NULL
          AND processing_pass.status <> 'complete')
      GROUP BY document.id`,
    what: (pages) => ({
      vi: `trang ${pages} không có lớp chữ của lượt xử lý đang dùng`,
      en: `page ${pages} has no text layer of the processing pass in effect`,
    }),
  },
];

/** Pages stand without gaps, none twice, each with its text once its document is ready. */
export const checkPages: Check = async function* pages(verification) {
  const [counted]: { documents: string; pages: string }[] = await verification.dataSource.query(
    `SELECT count(*) AS documents, coalesce(sum(page_count), 0) AS pages FROM document WHERE ${LIVING}`,
  );
  verification.saw('documents', Number(counted?.documents));
  verification.saw('pages', Number(counted?.pages));
  yield* checkByQueries('pages', QUESTIONS)(verification);
};
