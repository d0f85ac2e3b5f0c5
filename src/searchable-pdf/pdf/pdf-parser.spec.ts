import { describe, expect, it } from '@jest/globals';
import { NotUnderstood } from './not-understood.js';
import { PdfRef, PdfString, textString, type PdfValue } from './pdf-objects.js';
import { EndOfWindow, PdfParser } from './pdf-parser.js';
import { pdfNumber, serialize } from './pdf-serializer.js';

const parse = (text: string, whole = true): PdfValue =>
  new PdfParser(Buffer.from(text, 'latin1'), whole).value();
const bytesOf = (value: PdfValue): string => Buffer.from((value as PdfString).bytes).toString('latin1');

describe('PdfParser', () => {
  it.each<[string, PdfValue]>([
    ['  % comment\n 12 ', 12],
    ['-.5', -0.5],
    ['+7', 7],
    ['4.', 4],
    ['--5', -5],
    ['1.2-3', 1.2],
    ['true', true],
    ['null', null],
    ['[1 2 3 R 4 0 R]', [1, new PdfRef(2, 3), new PdfRef(4)]],
    ['[1 0 2]', [1, 0, 2]],
  ])('reads %s', (text, value) => {
    expect(parse(text)).toEqual(value);
  });

  it('reads strings in both forms', () => {
    expect(bytesOf(parse('(a(b)c\\)\\n\\101\\1012\\\r\nd\\q)'))).toBe('a(b)c)\nAA2dq');
    expect(bytesOf(parse('<48 65\n6c6C7>'))).toBe('Hellp');
  });

  it('reads a stream up to its bytes', () => {
    const parser = new PdfParser(
      Buffer.from('7 1 obj <</Length 3 /A#20B /c>>\nstream\r\nabc', 'latin1'),
      true,
    );
    const object = parser.object();
    expect(object).toMatchObject({ number: 7, generation: 1, streamStart: 40 });
    expect((object.value as ReadonlyMap<string, PdfValue>).get('A B')).toMatchObject({ name: 'c' });
  });

  it.each(['(abc', '<</A 1', '[1 2', '/Na', '12', '<48', '<'])(
    'asks for more where the window ends in %s',
    (text) => {
      expect(() => parse(text, false)).toThrow(EndOfWindow);
    },
  );

  it.each(['(abc', '<</A 1', '[1 2', '<48', '<<1 2>>', 'nonsense', ')', '', '['.repeat(200)])(
    'refuses %s',
    (text) => {
      expect(() => parse(text)).toThrow(NotUnderstood);
    },
  );
});

describe('serialize', () => {
  it('writes what it read', () => {
    const text = '<</A#20B [1 -0.5 true null 3 0 R] /C (a\\(b\\)\\\\) /D <00FF> /E <</F /G#2F>>>>';
    expect(serialize(parse(text))).toBe(text);
  });

  it('never writes an exponent', () => {
    expect([1e-7, 1e21, -0.00001, 0.1 + 0.2, -0].map((value) => pdfNumber(value, 3))).toEqual([
      '0',
      '1000000000000000000000',
      '0',
      '0.3',
      '0',
    ]);
  });

  it('writes text strings in ASCII or UTF-16', () => {
    expect(serialize(textString('Title (1)'))).toBe('(Title \\(1\\))');
    expect(serialize(textString('Đề'))).toBe('<FEFF01101EC1>');
  });
});
