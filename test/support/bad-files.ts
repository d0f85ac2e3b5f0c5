import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { makePdf } from '../fixtures/make-pdf.js';
import { sample } from './samples.js';

export const fixturePdf = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../fixtures/pdf/${name}`, import.meta.url)));

/** The first part of a file, as a broken transfer leaves it. */
export function cutShort(name: string, share = 0.5): Buffer {
  const bytes = readFileSync(sample(name));
  return bytes.subarray(0, Math.floor(bytes.length * share));
}

/** A PNG of that size, black, one bit a pixel: huge where it is decoded, nothing on the disk. */
export function blackPng(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const pixels = Buffer.alloc(rows * (1 + Math.ceil(width / 8)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PDF that names one page so many times. */
export function endlessPdf(pages: number): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${'3 0 R '.repeat(pages)}] >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${file}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

/** A PDF of half a megabyte whose one page is ten million strokes. */
export function spinningPdf(): Buffer {
  const strokes = deflateSync(Buffer.from('0 0 m 600 800 l S\n'.repeat(10_000_000), 'latin1'));
  const file = makePdf({ pages: [{ content: MARK }] }).toString('latin1');
  const stream = `/Length ${MARK.length} >>\nstream\n${MARK}`;
  const packed = `/Filter /FlateDecode /Length ${strokes.length} >>\nstream\n${strokes.toString('latin1')}`;
  return Buffer.from(
    file.replace(stream, () => packed),
    'latin1',
  );
}

const MARK = '% here';

const ENGLISH = [
  'This is a report about the drying of seaweed in closed chambers.',
  'The chambers were built of brick and heated with rice husk.',
  'After two days the seaweed holds less than a fifth of its water.',
];

/** Three pages of a report, of which the file does not hold the second. */
export function pdfWithBrokenPage(): Buffer {
  const lines = ENGLISH.map((line, i) => `1 0 0 1 20 ${500 - 30 * i} Tm (${line}) Tj`).join(' ');
  const page = { content: `BT /F1 10 Tf ${lines} ET` };
  return makePdf({ pages: [page, page, page], missingPages: [2] });
}
