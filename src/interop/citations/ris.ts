/** Tags of one record with their values, as the citation library maps them. */
export type RisEntry = Readonly<Record<string, string | readonly string[]>>;

/**
 * RIS with one line a field, however long: the format knows no folding, and reference managers put a space, or the next
 * field, where a line is broken. The library breaks every 70 characters, also within a word.
 * Source: RIS Format Specifications (Research Information Systems, 2011).
 */
export function risText(entries: readonly RisEntry[]): string {
  return entries.map((entry) => [...fieldsOf(entry), 'ER  - '].join('\n')).join('\n');
}

function fieldsOf({ TY, ...rest }: RisEntry): string[] {
  return Object.entries({ TY, ...rest }).flatMap(([tag, values]) =>
    [values ?? []]
      .flat()
      .map((value) => value.toString().replace(/\s+/g, ' ').trim())
      .filter((value) => value !== '')
      .map((value) => `${tag}  - ${value}`),
  );
}
