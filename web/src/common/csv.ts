type Cell = string | number;

/** RFC 4180 with a byte order mark, without which Excel breaks Vietnamese letters. */
export function toCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return '\ufeff' + [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  // A leading = + - @ would run as a formula in a spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
