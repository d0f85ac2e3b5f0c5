import { describe, expect, it } from '@jest/globals';
import { plainText, type TextLine } from '../../shared/page-text.js';
import { documentViewOf } from '../../../test/support/page-view.js';
import type { DocumentView, FieldSuggestion } from '../page/description-reader.js';
import { readApplicationNumber, readIpc, readPatentNumber } from './patent-numbers.js';
import { readParties } from './patent-parties.js';
import { PatentReader } from './patent-reader.js';

const reader = new PatentReader();
const values = (fields: readonly FieldSuggestion[], name: string): unknown[] =>
  fields.filter((field) => field.name === name).map(({ value }) => value);

/** Pieces of text at places on one row, as OCR joins what stands side by side. */
function rows(pieces: readonly (readonly [x: number, text: string])[][]): DocumentView {
  const lines = pieces.map((row, i): TextLine => {
    const words = row.flatMap(([left, text]) => {
      let x = left;
      return text.split(' ').map((word) => {
        const box = [x, 100 + i * 30, word.length * 10, 20] as const;
        x += word.length * 10 + 8;
        return { text: word, box, confidence: 0.9 };
      });
    });
    return {
      id: `l${String(i)}`,
      box: [100, 100 + i * 30, 1400, 20],
      source: 'recognised',
      confidence: 0.9,
      words,
    };
  });
  const page = { number: 1, width: 1654, height: 2339, lines, ...plainText(lines) };
  return { pages: [page], pageCount: 1, info: {}, fileName: 'x.pdf' };
}

describe('patent front pages', () => {
  it('reads columns side by side', () => {
    const document = rows([
      [
        [100, '(12) United States Patent'],
        [900, '(10) Patent No.:'],
        [1300, 'US 9,998,877 B2'],
      ],
      [
        [100, '(54) SELF-LEVELLING TRAY FOR SEED'],
        [900, '(51) Int. Cl.'],
      ],
      [
        [140, 'GERMINATION'],
        [940, 'A01G 9/029 (2006.01)'],
      ],
      [
        [100, '(71) Applicant: Acme, Inc., Bend, OR (US)'],
        [900, '(57) ABSTRACT'],
      ],
      [
        [100, '(72) Inventors: Maren Oduya, Bend, OR (US); Piet'],
        [900, 'A tray (12) has four feet joined by a'],
      ],
      [
        [140, 'Sandoval, Salem, OR (US)'],
        [900, 'loop, so that it stays level on shelves.'],
      ],
      [
        [100, '(22) Filed: Feb. 1, 2016'],
        [900, '8 Claims, 3 Drawing Sheets'],
      ],
    ]);
    const fields = reader.read(document);
    expect(values(fields, 'title')).toEqual(['Self-levelling tray for seed germination']);
    expect(values(fields, 'inventors')).toMatchObject([{ name: 'Maren Oduya' }, { name: 'Piet Sandoval' }]);
    expect(values(fields, 'applicants')).toMatchObject([{ name: 'Acme, Inc.', country: 'US' }]);
    expect(values(fields, 'grantNumber')).toEqual(['US9998877B2']);
    expect(values(fields, 'kindCode')).toEqual(['B2']);
    expect(values(fields, 'abstract')).toEqual([
      'A tray (12) has four feet joined by a loop, so that it stays level on shelves.',
    ]);
    for (const { evidence } of fields) expect(document.pages[0]?.text).toContain(evidence?.quote);
  });

  it('reads an application for a utility solution, codes misread at the head of lines', () => {
    const text =
      '(19) CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM (VN)\n(11) 2-2019-00005\na2) BẢN MÔ TẢ GIẢI PHÁP HỮU ÍCH\n(5l) A01K 61/59\n' +
      '(21) 2-2019-00005\n(22) 03.01.2019\n(43) 25.07.2019\n(71) 1. TRƯỜNG ĐẠI HỌC CẦN THƠ (VN) Khu II, đường 3/2\n' +
      '2. CÔNG TY ABC (VN) Cà Mau\n(72) TRẦN VĂN BÉ (VN); Lê Thị Tư (VN)\n(54) Thiết bị cho tôm ăn tự động';
    const fields = reader.read(documentViewOf([text]));
    expect(values(fields, 'documentType')).toEqual(['utilitySolution']);
    expect(values(fields, 'publicationNumber')).toEqual(['2-2019-00005']);
    expect(values(fields, 'grantNumber')).toEqual([]);
    expect(values(fields, 'ipc')).toEqual(['A01K 61/59']);
    expect(values(fields, 'filingDate')).toEqual(['2019-01-03']);
    expect(values(fields, 'applicants')).toMatchObject([
      { name: 'TRƯỜNG ĐẠI HỌC CẦN THƠ' },
      { name: 'CÔNG TY ABC' },
    ]);
    expect(values(fields, 'inventors')).toMatchObject([{ name: 'Trần Văn Bé' }, { name: 'Lê Thị Tư' }]);
    const exact = fields.find(({ name }) => name === 'filingDate');
    const mended = fields.find(({ name }) => name === 'ipc');
    expect(mended?.confidence).toBeLessThan(exact?.confidence ?? 0);
  });

  it('passes over specks, and reads letters taken for digits in a class with less trust', () => {
    const document = rows([
      [
        [100, '(11) 1-0091234'],
        [1300, ': s'],
      ],
      [
        [100, '(51) A0IG 9/029'],
        [1300, ';'],
      ],
      [
        [100, '(Z3) Cơ sở Tháp Sen (VN), Đồng Tháp'],
        [1300, 'ñ'],
      ],
      [
        [100, '(72) Lại Văn Khoát (VN)'],
        [1300, ':'],
      ],
      [
        [100, '(54) DỤNG CỤ TÁCH HẠT SEN ]'],
        [1300, ':'],
      ],
      [
        [100, '(22) 14/05/2020'],
        [1300, '!'],
      ],
    ]);
    const fields = reader.read(document);
    expect(values(fields, 'title')).toEqual(['Dụng cụ tách hạt sen']);
    expect(values(fields, 'owners')).toMatchObject([{ name: 'Cơ sở Tháp Sen' }]);
    expect(values(fields, 'ipc')).toEqual(['A01G 9/029']);
    expect(fields.find(({ name }) => name === 'ipc')?.confidence).toBeLessThan(0.85);
  });

  it('takes a misread code only where its content fits it and its neighbours are printed right', () => {
    const text = (item: string): string =>
      `(11) 1-0091234\n(21) 1-2020-09876\n${item}\n(54) Dụng cụ tách hạt sen\n(72) Lại Văn Khoát (VN)\n(73) Cơ sở Tháp Sen (VN)`;
    const dates = (item: string): unknown[] =>
      values(reader.read(documentViewOf([text(item)])), 'filingDate');
    expect(dates('(Z2) 14/05/2020')).toEqual([]);
    expect(dates('(2Z) 14/05/2020')).toEqual([]);
    expect(dates('(22) 14/05/2020')).toEqual(['2020-05-14']);
    expect(values(reader.read(documentViewOf([text('(5l) A23N 5/00')])), 'ipc')).toEqual(['A23N 5/00']);
    expect(values(reader.read(documentViewOf([text('(5l) hàng thứ năm')])), 'ipc')).toEqual([]);
  });

  it('takes no year from a date that cannot be', () => {
    const document = documentViewOf([
      '(11) 1-0091234\n(15) 31/02/2020\n(21) 1-2018-09876\n(22) 03/04/2018\n(54) Dụng cụ tách hạt sen\n(72) Lại Văn Khoát (VN)',
    ]);
    const fields = reader.read(document);
    expect(values(fields, 'grantDate')).toEqual(['31/02/2020']);
    expect(values(fields, 'year')).toEqual([]);
  });

  it('flags dates that cannot be and classes that do not parse, as printed', () => {
    const text =
      '(11) 1-0091234\n(21) 1-2020-09876\n(22) 31/02/2020\n(51) A23N 5/00; A47J 17/\n(54) Dụng cụ tách hạt sen\n(72) Lại Văn Khoát (VN)';
    const fields = reader.read(documentViewOf([text]));
    const date = fields.find(({ name }) => name === 'filingDate');
    expect(date).toMatchObject({ value: '31/02/2020', printed: '31/02/2020', confidence: 0.05 });
    expect(
      fields.filter(({ name }) => name === 'ipc').map(({ value, confidence }) => [value, confidence > 0.5]),
    ).toEqual([
      ['A23N 5/00', true],
      ['A47J 17/', false],
    ]);
  });

  it('is not asked by a text that numbers its formulas', () => {
    expect(
      reader.applies(documentViewOf(['Theo (10) và (11) ta có (12)\n(13) suy ra\nxem (21), (22)'])),
    ).toBe(0);
  });
});

describe('numbers', () => {
  it.each([
    ['1-0026606', true, '1-0026606', 'grant', 'patent'],
    ['2-0003456', true, '2-0003456', 'grant', 'utilitySolution'],
    ['GPHI 4743', true, '4743', 'grant', 'utilitySolution'],
    ['54675', true, '54675', 'grant', 'patent'],
    ['US 7,864,163 B2', false, 'US7864163B2', 'grant', 'patent'],
    ['US 2012/0123456 A1', false, 'US20120123456A1', 'publication', 'patent'],
    ['EP 1 234 567 B1', false, 'EP1234567B1', 'grant', 'patent'],
    ['WO 2009/012345 A1', false, 'WO2009/012345A1', 'publication', 'patent'],
  ] as const)('reads %s', (text, vietnamese, number, role, right) => {
    expect(readPatentNumber(text, vietnamese)).toMatchObject({ number, role, right });
  });

  it('refuses what no office writes', () => {
    expect(readPatentNumber('54675', false)).toBeUndefined();
    expect(readApplicationNumber('1-20-9876')).toBeUndefined();
    expect(readIpc('A23N 5/00; A47J17/00; Z99Z 1/00; a01b 1/02').map(({ value }) => value)).toEqual([
      'A23N 5/00',
      'A47J 17/00',
    ]);
    expect(
      readIpc('A231 2/02; 801D 61/14; H01l 31/04; B01] 20/20').map(({ value, mended }) => [value, mended]),
    ).toEqual([
      ['A23L 2/02', true],
      ['B01D 61/14', true],
      ['H01L 31/04', true],
      ['B01J 20/20', true],
    ]);
  });
});

describe('parties', () => {
  it('keeps name, country and address apart', () => {
    expect(readParties('Cơ sở Cơ khí Tháp Sen (VN), 18 ấp Gò Tháp, tỉnh Đồng Tháp')[0]?.party).toEqual({
      name: 'Cơ sở Cơ khí Tháp Sen',
      country: 'VN',
      address: '18 ấp Gò Tháp, tỉnh Đồng Tháp',
    });
  });
});
