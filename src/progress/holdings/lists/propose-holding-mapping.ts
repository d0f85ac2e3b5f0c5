import { bareHeader } from '../../../ingest/tables/columns/propose-mapping.js';
import type { ColumnMapping } from '../../../ingest/tables/columns/table-field.js';
import { HOLDING_HEADERS, NO_HOLDING_DATA } from './header-names.js';
import { HOLDING_FIELDS, type HoldingField } from './holding-field.js';

const FIELD_OF_HEADER: ReadonlyMap<string, HoldingField> = new Map(
  HOLDING_FIELDS.flatMap((field) =>
    [field, ...HOLDING_HEADERS[field]].map((name) => [bareHeader(name), field] as const),
  ),
);
const IGNORED: ReadonlySet<string> = new Set(NO_HOLDING_DATA.map(bareHeader));

/** What each column most likely holds, by its name; of two that bear a field’s name the first. */
export function proposeHoldingMapping(columns: readonly string[]): ColumnMapping<HoldingField>[] {
  const taken = new Set<HoldingField>();
  return columns.map((name) => {
    const field = byName(name);
    if (field === undefined || taken.has(field)) return { field: null, split: null };
    taken.add(field);
    return { field, split: null };
  });
}

/** The whole name; else, of a longer one such as `Tên nhiệm vụ KH&CN cấp tỉnh`, the longest known beginning. */
function byName(name: string): HoldingField | undefined {
  const bare = bareHeader(name);
  if (IGNORED.has(bare)) return undefined;
  const words = bare.split(' ');
  for (let length = words.length; length >= Math.min(2, words.length); length--) {
    const field = FIELD_OF_HEADER.get(words.slice(0, length).join(' '));
    if (field) return field;
  }
  return undefined;
}
