/** The part of JSON Schema that values of claims need: objects of texts, numbers and words of a list. */
export type PartSchema =
  | { readonly type: 'string'; readonly enum: string[] }
  | { readonly type: 'string'; readonly pattern: string; readonly example: string }
  | { readonly type: 'integer' | 'number'; readonly minimum: number; readonly maximum: number };

export interface ClaimSchema {
  readonly title: string;
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly required: string[];
  readonly properties: Record<string, PartSchema>;
  readonly minProperties?: number;
  /** What a value looks like; shown to who gave another. */
  readonly example: Readonly<Record<string, unknown>>;
}

/** Something to read in it. */
const text = (example: string): PartSchema => ({ type: 'string', pattern: '[^\\s]', example });
const oneOf = (...words: string[]): PartSchema => ({ type: 'string', enum: words });
const MOST_MONEY = 1e15;
const money: PartSchema = { type: 'number', minimum: 0, maximum: MOST_MONEY };
const currency = oneOf('VND', 'USD');
/** Days of each month; that of 29 February is not asked for its year. */
const DAYS =
  '(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|[12][0-9]))?';
/** As far as it is known: a day, a month or a year. */
const date: PartSchema = {
  type: 'string',
  pattern: `^(1[6-9]|2[01])[0-9][0-9](-(${DAYS}))?$`,
  example: '2021-05-30',
};

function schema(
  title: string,
  properties: Readonly<Record<string, PartSchema>>,
  required: string[],
  example: Readonly<Record<string, unknown>>,
): ClaimSchema {
  // of parts that may all be left out one has to be there, or it says nothing
  const least = required.length === 0 && title !== 'investment' ? { minProperties: 1 } : {};
  return { title, type: 'object', additionalProperties: false, required, properties, example, ...least };
}

/**
 * What the value of a claim of each kind is. The one place that says so: values are checked by it where they are
 * written, cards and searches read none that does not fit it, and openapi.json shows it.
 */
export const CLAIM_SCHEMAS = {
  readiness: schema('readiness', { trl: { type: 'integer', minimum: 1, maximum: 9 } }, ['trl'], { trl: 7 }),
  protection: schema(
    'protection',
    {
      right: oneOf('patent', 'utilitySolution', 'design', 'trademark', 'plantVariety'),
      status: oneOf('filed', 'granted'),
      number: text('1-0012345'),
      date,
    },
    ['right', 'status'],
    { right: 'patent', status: 'granted', number: '1-0012345', date: '2021-05-30' },
  ),
  pilot: schema(
    'pilot',
    {
      place: text('huyện Phong Điền'),
      scale: text('2 ha'),
      year: { type: 'integer', minimum: 1900, maximum: 2199 },
    },
    [],
    { place: 'huyện Phong Điền', scale: '2 ha', year: 2021 },
  ),
  gain: schema(
    'gain',
    {
      quantity: text('năng suất'),
      value: { type: 'number', minimum: -MOST_MONEY, maximum: MOST_MONEY },
      unit: text('%'),
      direction: oneOf('up', 'down'),
    },
    ['quantity', 'direction'],
    { quantity: 'năng suất', value: 12.5, unit: '%', direction: 'up' },
  ),
  cost: schema('cost', { amount: money, currency, per: text('ha') }, ['amount', 'currency'], {
    amount: 12000000,
    currency: 'VND',
    per: 'ha',
  }),
  adopter: schema('adopter', { name: text('HTX Thạnh Lợi') }, ['name'], { name: 'HTX Thạnh Lợi' }),
  standard: schema('standard', { code: text('TCVN 11041-5:2018') }, ['code'], { code: 'TCVN 11041-5:2018' }),
  acceptance: schema(
    'acceptance',
    { rating: oneOf('excellent', 'good', 'passed', 'failed'), date },
    ['rating'],
    {
      rating: 'good',
      date: '2019-11-20',
    },
  ),
  localFit: schema('localFit', { product: text('khóm'), place: text('Tân Phước') }, [], {
    product: 'khóm',
    place: 'Tân Phước',
  }),
  transfer: schema(
    'transfer',
    { way: oneOf('contract', 'documents', 'training', 'experts', 'machinery', 'offered') },
    ['way'],
    { way: 'contract' },
  ),
  investment: schema('investment', { amount: money, currency }, [], { amount: 500000000, currency: 'VND' }),
  restriction: schema('restriction', { text: text('Chỉ dùng trong nước ngọt.') }, ['text'], {
    text: 'Chỉ dùng trong nước ngọt.',
  }),
} as const satisfies Record<string, ClaimSchema>;
export type KnownKind = keyof typeof CLAIM_SCHEMAS;

export const isKnownKind = (kind: string): kind is KnownKind => Object.hasOwn(CLAIM_SCHEMAS, kind);
