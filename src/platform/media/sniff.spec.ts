import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { makeZip } from '../../../test/fixtures/make-zip.js';
import { sniff, SNIFF_BYTES, type SniffedType } from './sniff.js';

const typeOf = async (bytes: Uint8Array): Promise<SniffedType> =>
  (await sniff(bytes.subarray(0, SNIFF_BYTES), bytes.length)).mediaType;
const square = sharp({ create: { width: 9, height: 9, channels: 3, background: '#888' } });

const OFFICE_TYPES = `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

describe('sniff', () => {
  it.each([
    ['samples/02-vi-born-digital.pdf', 'application/pdf'],
    ['samples/07-vi-multipage-g4.tif', 'image/tiff'],
    ['samples/08-vi-photo-skew3.jpg', 'image/jpeg'],
  ])('knows %s', async (path, type) => {
    await expect(typeOf(await readFile(path))).resolves.toBe(type);
  });

  it('knows PNG, WebP, ZIP, and a PDF behind other lines', async () => {
    await expect(typeOf(await square.clone().png().toBuffer())).resolves.toBe('image/png');
    await expect(typeOf(await square.clone().webp().toBuffer())).resolves.toBe('image/webp');
    await expect(typeOf(makeZip([{ name: 'a.png' }]))).resolves.toBe('application/zip');
    const behind = Buffer.concat([Buffer.from('X-Mailer: old\r\n\r\n'), Buffer.from('%PDF-1.4\n…')]);
    await expect(typeOf(behind)).resolves.toBe('application/pdf');
  });

  it.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a web page', '<html><script>alert(1)</script></html>'],
    ['a program', '\x7fELF\x02\x01\x01'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00'],
    ['one byte', 'x'],
  ])('refuses %s', async (_, words) => {
    await expect(typeOf(Buffer.from(words, 'latin1'))).rejects.toMatchObject({
      code: 'unsupported',
      permanent: true,
    });
  });

  it('refuses an office file, which is a ZIP too', async () => {
    const office = makeZip([
      { name: '[Content_Types].xml', data: OFFICE_TYPES },
      { name: 'word/document.xml', data: '<w/>' },
    ]);
    await expect(typeOf(office)).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('refuses an empty file', async () => {
    await expect(sniff(new Uint8Array(), 0)).rejects.toMatchObject({ code: 'empty' });
  });
});
