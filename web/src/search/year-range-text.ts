const YEAR = /^(1[89]|20)\d\d$/;

/** `2015..2020`, `2015..` or `..2020`, as the search takes it; undefined for no usable year. */
export function rangeText(from: string, to: string): string | undefined {
  const [first, last] = [from.trim(), to.trim()].map((year) => (YEAR.test(year) ? year : ''));
  if (!first && !last) return undefined;
  if (first && last && first > last) return `${last}..${first}`;
  return `${first ?? ''}..${last ?? ''}`;
}

export function rangeOf(text: string | undefined): { from: string; to: string } {
  const match = /^(\d{4})?\.\.(\d{4})?$/.exec(text ?? '');
  return { from: match?.[1] ?? '', to: match?.[2] ?? '' };
}
