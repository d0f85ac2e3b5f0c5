import fc from 'fast-check';

const WORDS = [
  'công',
  'nghệ',
  'ca',
  'tra',
  'drying',
  'the',
  'KC.07.12/16-20',
  'A23L27/50',
  '1-2019-04725',
  'ST25',
];
const NAMES = ['author', 'tácgiả', 'type', '-type', 'year', 'code', 'field', 'constructor', '__proto__'];
const VALUES = ['patent', '2015..2020', '9999999', '"', '*', 'A01K', "'; DROP TABLE docs; --", ''];
const SIGNS = [
  '"',
  '“',
  '*',
  '-',
  '- ',
  ':',
  ' OR ',
  ' | ',
  '(',
  ')',
  '^',
  '~',
  '\\',
  '{',
  '}',
  '+',
  '_',
  '/',
];
const MARKS = ['\u0301', '\u0323', '\u0302', '\u200d', '\ufe0f', '\u202e'];
const CONTROLS = ['\u0000', '\u0007', '\u001b', '\n', '\t', '\u0085', '\ud800', '\udc00'];

const oneOf = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);
const piece = fc.oneof(
  { weight: 4, arbitrary: oneOf(WORDS).map((word) => `${word} `) },
  { weight: 2, arbitrary: fc.tuple(oneOf(NAMES), oneOf(VALUES)).map(([name, value]) => `${name}:${value} `) },
  { weight: 2, arbitrary: oneOf(WORDS).map((word) => `${word.slice(0, 3)}* `) },
  oneOf(SIGNS),
  oneOf(MARKS),
  oneOf(CONTROLS),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Whatever might be typed into the search box, sent to it, or made up to break it. */
export const anyQuestion: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')) },
  {
    weight: 2,
    arbitrary: fc.tuple(piece, fc.integer({ min: 1, max: 999 })).map(([one, n]) => one.repeat(n)),
  },
  fc.string({ unit: 'binary', maxLength: 1500 }),
);
