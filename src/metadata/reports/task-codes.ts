/** Units in the codes of the Ministry of Education's tasks, `B2020-TCT-05`: those with a letter twice running. */
const DOUBLED_UNITS: ReadonlySet<string> = new Set(['DHH', 'ĐHH', 'TTN', 'VVG']);

export interface ReadCode {
  readonly code: string;
  /** Read otherwise than printed: a letter for a figure, a sign or double letter lost. */
  readonly mended: boolean;
}

/**
 * A code of a task or register without the spaces of its printing. A letter O or l beside figures is a figure; one of
 * two like letters running, which readers take for one, is put back where only so the code is known.
 */
export function readCode(printed: string): ReadCode {
  const compact = printed
    .replace(/\s/g, '')
    .replace(/[.–-]$/, '')
    .replaceAll('–', '-');
  const figures = compact
    // A nought between a letter and a figure is read twice where O and 0 look alike: CTO04 for CT04.
    .replace(/(?<=\p{Lu}\p{Lu})O(?=0\d)/gu, '')
    .replace(/(?<=\d)[oO](?=\d|$|[/.-])|[oO](?=\d)/gu, '0')
    .replace(/(?<=\d)[lI|](?=\d|$|[/.-])|(?<![\p{L}\d])[lI|](?=\d)/gu, '1');
  const code = withDoubled(figures).replace(/^ĐTĐL(?=(?:CN|XH|NN|YD)\b)/u, 'ĐTĐL.');
  return { code, mended: code !== compact };
}

function withDoubled(code: string): string {
  const [, head = '', unit = '', tail = ''] = /^(B\d{4}-)(\p{Lu}{2})(-\d.*)$/u.exec(code) ?? [];
  if (unit === '') return code;
  const fits = [...unit]
    .map((_, i) => unit.slice(0, i + 1) + unit.slice(i))
    .filter((other) => DOUBLED_UNITS.has(other));
  return fits.length === 1 ? head + (fits[0] ?? unit) + tail : code;
}
