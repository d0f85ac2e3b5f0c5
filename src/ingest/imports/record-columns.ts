import type { Document } from '../../catalog/documents/document.entity.js';
import type { ImportRecord } from './import-record.js';
import type { ImportedPages } from './imported-rows.js';

type Columns = Pick<
  Document,
  | 'title'
  | 'type'
  | 'year'
  | 'language'
  | 'shelfMark'
  | 'visibility'
  | 'recordVisibility'
  | 'embargo'
  | 'recordEmbargo'
>;

/** What of a record stands on the document's row, where lists read it. */
export function columnsOf({ fields, ...record }: ImportRecord): Columns {
  const [title] = fields.get('title') ?? [];
  const [year] = fields.get('year') ?? [];
  const [shelfMark] = fields.get('shelfMark') ?? [];
  return {
    title: typeof title === 'string' ? title : null,
    year: typeof year === 'number' ? year : null,
    shelfMark: typeof shelfMark === 'string' ? shelfMark : null,
    type: record.type ?? 'other',
    language: record.language ?? null,
    visibility: record.visibility,
    recordVisibility: record.recordVisibility,
    embargo: record.embargo ?? null,
    recordEmbargo: record.embargo ?? null,
  };
}

/** Says so itself, or has a mark on a page. */
export const isSecret = ({ fields }: ImportRecord, { secrecyMark }: ImportedPages): boolean =>
  secrecyMark !== undefined || (fields.get('securityLevel') ?? ['normal'])[0] !== 'normal';
