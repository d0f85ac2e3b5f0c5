import { bareHeader } from '../../ingest/tables/columns/propose-mapping.js';
import type { ColumnMapping } from '../../ingest/tables/columns/table-field.js';
import { REGISTERED_WORK_HEADERS, NO_REGISTERED_WORK_DATA } from './header-names.js';
import { REGISTERED_WORK_FIELDS, type RegisteredWorkField } from './registered-work-field.js';

const FIELD_OF_HEADER: ReadonlyMap<string, RegisteredWorkField> = new Map(
  REGISTERED_WORK_FIELDS.flatMap((field) =>
    [field, ...REGISTERED_WORK_HEADERS[field]].map((name) => [bareHeader(name), field] as const),
  ),
);
const IGNORED: ReadonlySet<string> = new Set(NO_REGISTERED_WORK_DATA.map(bareHeader));

/** What each column most likely holds, by its name; of two that bear a field’s name the first. */
export function proposeRegisteredWorkMapping(
  columns: readonly string[],
): ColumnMapping<RegisteredWorkField>[] {
  const taken = new Set<RegisteredWorkField>();
  return columns.map((name) => {
    const field = byName(name);
    if (field === undefined || taken.has(field)) return { field: null, split: null };
    taken.add(field);
    return { field, split: null };
  });
}

/** The whole name; else, of a longer one such as `Tên nhiệm vụ KH&CN cấp tỉnh`, the longest known beginning. */
function byName(name: string): RegisteredWorkField | undefined {
  const bare = bareHeader(name);
  if (IGNORED.has(bare)) return undefined;
  const words = bare.split(' ');
  for (let length = words.length; length >= Math.min(2, words.length); length--) {
    const field = FIELD_OF_HEADER.get(words.slice(0, length).join(' '));
    if (field) return field;
  }
  return undefined;
}
