import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { withReadingTools, type ReadingTools } from '../../src/cli/read/reading-tools.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import type { PageTextResult } from '../../src/catalog/text/text-layers.js';
import { plainText, type TextSource } from '../../src/shared/page-text.js';
import type { LayerCase } from '../corpus/layers/layer-case.js';
import { layerCases } from '../corpus/layers/layer-cases.js';
import { layerPdf } from '../corpus/layers/layer-pdf.js';
import { characterErrors } from '../corpus/scoring/text-errors.js';

jest.setTimeout(90_000);

/** The first page of each kind, read with real readers. */
const KINDS: [kind: string, source: TextSource, parts: TextSource[], mostErrors: number][] = [
  ['Vietnamese, every layout', 'trusted', ['trusted'], 0.001],
  ['TCVN3 and Unicode in one font', 'repaired', ['repaired', 'trusted'], 0.001],
  ['header or stamp over a scan', 'recognised', ['recognised', 'trusted'], 0.03],
  ['picture of text within a page', 'trusted', ['recognised', 'trusted'], 0.01],
  ['one font scrambled', 'recognised', ['recognised', 'trusted'], 0.01],
  ['of another page, painted over', 'recognised', ['recognised'], 0.03],
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mixed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function firstOf(kind: string): Promise<LayerCase> {
  for await (const each of layerCases('tune', 2, { only: kind, every: 100 })) return each;
  throw new Error(`the corpus has no ${kind}`);
}

async function read({ media, pages }: ReadingTools, kind: string, path: string): Promise<PageTextResult> {
  const file = { path, mediaType: 'application/pdf' } as const;
  const { pages: spaces } = await media.inspect(file, { maxPages: 1, maxPixels: 1e8 });
  const [space] = spaces;
  if (!space || 'unreadable' in space) throw new Error(`${kind} cannot be read`);
  const page = { ...space, filePage: 1, turn: 0 };
  const { reading } = await pages.read(
    { page, file, path, scratch: folder, signal: new AbortController().signal },
    {},
  );
  return reading;
}

describe('pages whose text layer is right, wrong or both', () => {
  it('are read line by line from where the text is true, in order', async () => {
    await withReadingTools(
      loadConfig({ PHUSA_DATA: folder }),
      { engine: 'line-reader', jobs: 1 },
      async (tools) => {
        for (const [kind, source, parts, mostErrors] of KINDS) {
          const { page, text } = await firstOf(kind);
          const path = join(folder, `${kind}.pdf`);
          await writeFile(path, layerPdf(page));
          const reading = await read(tools, kind, path);
          const { errors, letters } = characterErrors(plainText(reading.lines).text, text);
          const found = [...new Set(reading.lines.map((line) => line.source))].sort();
          expect([kind, reading.source, found, reading.reasons.length > 0]).toEqual([
            kind,
            source,
            parts,
            true,
          ]);
          expect([kind, errors <= mostErrors * letters, errors, letters]).toEqual([
            kind,
            true,
            errors,
            letters,
          ]);
        }
      },
    );
  });
});
