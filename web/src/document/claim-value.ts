/** What the words of a claim's value are called in the language on screen. */
export interface ClaimWords {
  readonly right: (value: string) => string;
  readonly status: (value: string) => string;
  readonly number: (value: number) => string;
}

/** The value of a claim in a few words: `↓ 38 % lượng nước tưới`, `TRL 6`, `Sáng chế, đã cấp, 1-0091234`. */
export function claimValue(value: Readonly<Record<string, unknown>>, words: ClaimWords): string {
  const text = (key: string): string => {
    const part = value[key];
    if (typeof part === 'number') return key === 'year' ? String(part) : words.number(part);
    return typeof part === 'string' ? part : '';
  };
  const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');
  const known = (key: string, name: (part: string) => string): string => {
    const part = text(key);
    return part === '' ? '' : name(part);
  };
  return [
    known('trl', (level) => `TRL ${level}`),
    join(arrow(value['direction']), text('value'), text('unit'), text('quantity')),
    known('right', words.right),
    known('status', words.status),
    text('number'),
    join(
      text('amount'),
      text('currency'),
      known('per', (unit) => `/ ${unit}`),
    ),
    ...['name', 'code', 'rating', 'product', 'place', 'scale', 'way', 'text', 'date', 'year'].map(text),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function arrow(direction: unknown): string {
  if (direction === 'up') return '↑';
  return direction === 'down' ? '↓' : '';
}
