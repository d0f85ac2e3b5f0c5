/** Of a field; what shapes it may have is for the server to say. */
type Value = unknown;

/** The part of a value that a person types; undefined where it has no such part. */
export function typedPart(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const key = partOf(value);
  return key && (value as Readonly<Record<string, string>>)[key];
}

/** The value with that part as it was typed; undefined where it cannot be such a value. */
export function withTyped(value: Value, typed: string): string | number | object | undefined {
  const text = typed.trim().normalize('NFC');
  if (text === '') return undefined;
  if (typeof value === 'string') return text;
  if (typeof value === 'number') return /^\d+$/.test(text) ? Number(text) : undefined;
  const key = partOf(value);
  return key ? { ...(value as object), [key]: text } : undefined;
}

function partOf(value: Value): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return ['name', 'code', 'number'].find(
    (key) => typeof (value as Readonly<Record<string, unknown>>)[key] === 'string',
  );
}
