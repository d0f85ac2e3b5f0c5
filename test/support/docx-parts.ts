import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { create } from 'xmlbuilder2';
import { walkZip, ZIP_LIMITS } from '../../src/platform/zip/zip.js';

/** The parts of a Word document by name; throws where one of its XML parts is no XML. */
export async function docxParts(bytes: Uint8Array): Promise<Readonly<Record<string, Buffer>>> {
  const folder = await mkdtemp(join(tmpdir(), 'phusa-docx-'));
  try {
    const path = join(folder, 'a.docx');
    await writeFile(path, bytes);
    const parts: Record<string, Buffer> = {};
    await walkZip(path, ZIP_LIMITS, async ({ name, stream }) => {
      parts[name] = await buffer(stream);
    });
    for (const [name, part] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(name)) create(part.toString('utf8'));
    return parts;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What it says, without its form. */
export const docxText = (parts: Readonly<Record<string, Buffer>>): string =>
  (parts['word/document.xml']?.toString('utf8') ?? '').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
