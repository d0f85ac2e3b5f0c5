import { checkByQueries } from './check-by-query.js';

const LIVING = 'document.deleted_at IS NULL AND NOT document.quarantined';
const LATEST = 'processing_pass.document_id = document.id AND processing_pass.number = document.latest_pass';

/** What the document says of its state, its readings and their runs tell the same story. */
export const checkPasses = checkByQueries('passes', [
  {
    sql: `SELECT document.id FROM document WHERE ${LIVING} AND document.status = 'ready' AND
        NOT EXISTS (SELECT 1 FROM processing_pass WHERE processing_pass.document_id = document.id
          AND processing_pass.number = document.effective_pass AND processing_pass.status = 'complete')
        AND document.external_id IS NULL`,
    what: () => ({
      vi: 'sẵn sàng, nhưng không có lượt xử lý hoàn tất nào',
      en: 'is ready, but no complete processing pass is in effect',
    }),
  },
  {
    sql: `SELECT document.id, document.status AS detail FROM document WHERE ${LIVING}
        AND document.status IN ('received', 'processing')
        AND NOT EXISTS (SELECT 1 FROM processing_pass WHERE ${LATEST} AND processing_pass.status = 'running')`,
    what: (status) => ({
      vi: `đang ở trạng thái ${status}, nhưng không có lượt xử lý nào đang chạy`,
      en: `is ${status}, but no processing pass is running`,
    }),
  },
  {
    sql: `SELECT document.id FROM document JOIN processing_pass ON ${LATEST}
        WHERE ${LIVING} AND document.status = 'failed' AND processing_pass.status IN ('running', 'complete')`,
    what: () => ({
      vi: 'báo lỗi, nhưng lượt xử lý mới nhất không lỗi',
      en: 'failed, but its newest processing pass did not',
    }),
  },
  {
    sql: `SELECT processing_pass.document_id AS id, string_agg(DISTINCT run.stage || ' ' || run.status, ', ') AS detail
        FROM processing_pass JOIN run ON run.document_id = processing_pass.document_id AND run.pass = processing_pass.number
        WHERE processing_pass.status = 'complete' AND run.status <> 'done' GROUP BY processing_pass.document_id`,
    what: (runs) => ({
      vi: `lượt xử lý đã hoàn tất, nhưng còn bước chưa xong: ${runs}`,
      en: `a processing pass is complete, but not all its runs are done: ${runs}`,
    }),
  },
  {
    sql: `SELECT processing_pass.document_id AS id, sum(run.last_page - run.first_page + 1) || ' / ' || coalesce(cardinality(processing_pass.pages), processing_pass.page_count) AS detail
        FROM processing_pass JOIN run ON run.document_id = processing_pass.document_id AND run.pass = processing_pass.number
        WHERE processing_pass.status = 'complete' AND run.stage = 'read'
        GROUP BY processing_pass.document_id, processing_pass.number, processing_pass.page_count, processing_pass.pages
        HAVING sum(run.last_page - run.first_page + 1) <> coalesce(cardinality(processing_pass.pages), processing_pass.page_count)`,
    what: (pages) => ({
      vi: `lượt xử lý đã hoàn tất, nhưng số trang đã đọc không đúng: ${pages}`,
      en: `a processing pass is complete, but does not cover its pages: ${pages}`,
    }),
  },
  {
    sql: `SELECT processing_pass.document_id AS id FROM processing_pass WHERE processing_pass.status = 'running' AND NOT EXISTS
        (SELECT 1 FROM run WHERE run.document_id = processing_pass.document_id AND run.pass = processing_pass.number
          AND run.status IN ('due', 'running'))`,
    what: () => ({
      vi: 'lượt xử lý đang chạy, nhưng không còn bước nào để chạy',
      en: 'a processing pass is running, but nothing is left to run',
    }),
  },
  {
    sql: `SELECT DISTINCT processing_pass.document_id AS id, run.stage AS detail FROM processing_pass
        JOIN run ON run.document_id = processing_pass.document_id AND run.pass = processing_pass.number
        WHERE processing_pass.status <> 'running' AND run.status IN ('due', 'running')`,
    what: (stage) => ({
      vi: `lượt xử lý đã kết thúc, nhưng bước ${stage} vẫn chờ`,
      en: `a processing pass has ended, but its run ${stage} is still waiting`,
    }),
  },
]);
