import { createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const SCAN = fileURLToPath(new URL('../../samples/01-vi-report-scan.pdf', import.meta.url));
const PAGE = { width: 1654, height: 2339 };
const MEDIA_BOX = '[0 0 595.44 842.04]';

/** The JPEG pictures of the sample scan's pages, as they lie in its file. */
export function scannedPictures(): Buffer[] {
  const file = readFileSync(SCAN);
  const words = file.toString('latin1');
  return [...words.matchAll(/\/Filter \/DCTDecode[^>]*?\/Length (\d+)[^>]*?>>\s*stream\r?\n/g)].map(
    (found) => {
      const start = found.index + found[0].length;
      return file.subarray(start, start + Number(found[1]));
    },
  );
}

/**
 * Writes a scanned document of `pages` pages, page by page, so that its size does not matter. Its pages are those of
 * the sample, each laid a little differently on the glass and a little darker or lighter, so that no two are the same
 * bytes. The same `seed` gives the same file. Gives its size in bytes.
 */
export async function writeScannedPdf(path: string, pages: number, seed = 1): Promise<number> {
  const pictures = scannedPictures();
  const out = createWriteStream(path);
  const offsets: number[] = [];
  let written = 0;
  const write = async (...parts: (string | Buffer)[]): Promise<void> => {
    for (const part of parts.map((one) => Buffer.from(one as string, 'latin1'))) {
      written += part.length;
      if (!out.write(part)) await new Promise<void>((resolve) => out.once('drain', resolve));
    }
  };
  const object = async (number: number, ...parts: (string | Buffer)[]): Promise<void> => {
    offsets[number] = written;
    await write(`${number} 0 obj\n`, ...parts, '\nendobj\n');
  };
  await write('%PDF-1.7\n');
  await object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  for (let page = 0; page < pages; page++) {
    const first = 3 + 3 * page;
    const picture = await layAnew(pictures[page % pictures.length] as Buffer, seed * 7919 + page);
    const content = 'q 595.44 0 0 842.04 0 0 cm /Im0 Do Q';
    await object(
      first,
      `<< /Type /Page /Parent 2 0 R /MediaBox ${MEDIA_BOX} /Contents ${first + 1} 0 R /Resources << /XObject << /Im0 ${first + 2} 0 R >> >> >>`,
    );
    await object(first + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    await object(
      first + 2,
      `<< /Type /XObject /Subtype /Image /Width ${PAGE.width} /Height ${PAGE.height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${picture.length} >>\nstream\n`,
      picture,
      '\nendstream',
    );
  }
  const kids = Array.from({ length: pages }, (_, page) => `${3 + 3 * page} 0 R`).join(' ');
  await object(2, `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`);
  const start = written;
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  await write(
    `xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}`,
    `trailer << /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
  out.end();
  await finished(out);
  return written;
}

/** Moved by up to six pixels and shaded by up to four steps: other bytes, the same text. */
async function layAnew(picture: Buffer, seed: number): Promise<Buffer> {
  const [left, up, shade] = [seed % 7, Math.floor(seed / 7) % 7, Math.floor(seed / 49) % 5];
  return sharp(picture)
    .toColourspace('b-w')
    .extract({ left, top: up, width: PAGE.width - left, height: PAGE.height - up })
    .extend({ right: left, bottom: up, background: '#f4f4f4' })
    .linear(1, -shade)
    .jpeg({ quality: 55 })
    .toBuffer();
}
