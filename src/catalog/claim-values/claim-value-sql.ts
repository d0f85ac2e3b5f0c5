import { CLAIM_SCHEMAS, type ClaimSchema, type PartSchema } from './claim-schemas.js';

/**
 * The same as `isFaultyValue` as a condition on the table aliased `claim`, made of the same schemas. A JSON path never
 * fails on a value of another type, as a cast does: one faulty row takes no list down.
 */
export function faultyValueSql(claim: string): string {
  const cases = Object.entries(CLAIM_SCHEMAS).map(
    ([kind, schema]) => `WHEN '${kind}' THEN jsonb_path_exists(${claim}.value, '${quoted(pathOf(schema))}')`,
  );
  return `NOT (jsonb_typeof(${claim}.value) = 'object' AND CASE ${claim}.kind ${cases.join(' ')} ELSE FALSE END)`;
}

const quoted = (path: string): string => path.replaceAll("'", "''");

function pathOf({ properties, required, minProperties = 0 }: ClaimSchema): string {
  const names = Object.keys(properties);
  const others = names.map((name) => `@.key != ${JSON.stringify(name)}`).join(' && ');
  const parts = Object.entries(properties).map(([name, part]) => {
    const key = `@.${JSON.stringify(name)}`;
    return required.includes(name)
      ? conditionOf(key, part)
      : `(!exists(${key}) || ${conditionOf(key, part)})`;
  });
  const conditions = [
    `!exists(@.keyvalue() ? (${others}))`,
    ...(minProperties > 0 ? ['exists(@.keyvalue())'] : []),
    ...parts,
  ];
  return `$ ? (${conditions.join(' && ')})`;
}

function conditionOf(key: string, part: PartSchema): string {
  // said of every part, for what is compared is taken out of an array that it lies in
  const text = `${key}.type() == "string"`;
  if ('enum' in part)
    return `(${text} && (${part.enum.map((word) => `${key} == ${JSON.stringify(word)}`).join(' || ')}))`;
  if (part.type === 'string') return `(${text} && ${key} like_regex ${JSON.stringify(part.pattern)})`;
  const whole = part.type === 'integer' ? ` && ${key}.floor() == ${key}` : '';
  return `(${key}.type() == "number" && ${key} >= ${String(part.minimum)} && ${key} <= ${String(part.maximum)}${whole})`;
}
