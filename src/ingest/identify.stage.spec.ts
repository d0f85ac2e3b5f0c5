import { describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { DocumentFile } from '../catalog/documents/document-file.entity.js';
import type { StageContext } from '../pipeline/stage.js';
import { loadConfig } from '../platform/config/load-config.js';
import type { InspectionLimits, MediaInspection, MediaReader } from '../platform/media/port/media-reader.js';
import type { ObjectStore } from '../platform/storage/object-store.js';
import { PermanentError } from '../shared/errors.js';
import { IdentifyStage } from './identify.stage.js';

const space = (number: number, width = 100) => ({
  number,
  width,
  height: 200,
  rotation: 90 as const,
  fullPagePicture: true,
});
const file = (id: string): DocumentFile =>
  ({ id, objectKey: `key-${id}`, mediaType: 'application/pdf' }) as DocumentFile;
const context = { documentId: 'd1', signal: new AbortController().signal } as StageContext;

function stageOf(files: Record<string, MediaInspection | Error>, maxPages = 5) {
  const asked: { path: string; limits: InspectionLimits }[] = [];
  const dataSource = {
    manager: { find: () => Promise.resolve(Object.keys(files).map(file)) },
  } as unknown as DataSource;
  const store = {
    withFile: (key: string, use: (path: string) => Promise<unknown>) => use(`/store/${key}`),
  } as unknown as ObjectStore;
  const media = {
    inspect: ({ path }: { path: string }, limits: InspectionLimits) => {
      asked.push({ path, limits });
      const found = files[path.replace('/store/key-', '')];
      return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
    },
  } as unknown as MediaReader;
  const config = loadConfig({ PHUSA_MAX_PAGES: String(maxPages), PHUSA_MAX_PIXELS: '1000000' });
  return { stage: new IdentifyStage(dataSource, store, media, config), asked };
}

/** The pages that the stage would write. */
async function pagesOf(stage: IdentifyStage): Promise<Record<string, unknown>[]> {
  const pages: Record<string, unknown>[] = [];
  const result = await stage.work(context);
  const builder = {
    insert: () => builder,
    into: () => builder,
    values: (rows: Record<string, unknown>[]) => {
      pages.push(...rows);
      return builder;
    },
    orIgnore: () => builder,
    execute: () => Promise.resolve(),
  };
  const tx = {
    createQueryBuilder: () => builder,
    update: () => Promise.resolve(),
    query: () => Promise.resolve(),
  };
  await result.write(tx as never);
  expect(result.pageCount).toBe(pages.length);
  return pages;
}

describe('identify', () => {
  it('numbers the pages of all originals through, each knowing its file', async () => {
    const { stage } = stageOf({
      a: { pages: [space(1), space(2)], info: {} },
      b: { pages: [space(1, 300)], info: {} },
    });
    expect(
      (await pagesOf(stage)).map(({ number, fileId, filePage, width }) => [number, fileId, filePage, width]),
    ).toEqual([
      [1, 'a', 1, 100],
      [2, 'a', 2, 100],
      [3, 'b', 1, 300],
    ]);
  });

  it('gives a page that cannot be looked at the space of a sheet of paper: it costs that page only', async () => {
    const broken = { number: 2, unreadable: true, code: 'pageUnreadable', detail: 'no contents' } as const;
    const { stage } = stageOf({ a: { pages: [space(1), broken], info: {} } });
    expect((await pagesOf(stage))[1]).toMatchObject({
      number: 2,
      width: 1654,
      height: 2339,
      rotation: 0,
      fullPagePicture: false,
    });
  });

  it('limits the pages of all originals together', async () => {
    const { stage, asked } = stageOf({
      a: { pages: [space(1), space(2), space(3)], info: {} },
      b: { pages: [space(1), space(2)], info: {} },
    });
    await stage.work(context);
    expect(asked.map(({ limits }) => limits)).toEqual([
      { maxPages: 5, maxPixels: 1_000_000 },
      { maxPages: 2, maxPixels: 1_000_000 },
    ]);
    const full = stageOf({ a: { pages: [space(1), space(2)], info: {} }, b: { pages: [], info: {} } }, 2);
    await expect(full.stage.work(context)).rejects.toMatchObject({ code: 'tooManyPages', permanent: true });
  });

  it('fails as the file does', async () => {
    const { stage } = stageOf({ a: new PermanentError('encrypted') });
    await expect(stage.work(context)).rejects.toMatchObject({ code: 'encrypted' });
  });

  it('fails where there is no page', async () => {
    await expect(stageOf({ a: { pages: [], info: {} } }).stage.work(context)).rejects.toMatchObject({
      code: 'noPages',
    });
  });
});
