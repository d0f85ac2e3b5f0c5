import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { DataSource } from 'typeorm';
import type { Page } from '../pages/page.entity.js';
import type {
  MediaFile,
  MediaReader,
  PageSpace,
  PictureRequest,
} from '../../platform/media/port/media-reader.js';
import { pagePictureKey, SCREEN_WIDTH } from '../../platform/storage/object-keys.js';
import { FolderObjectStore } from '../../platform/storage/folder-object-store.js';
import { PermanentError, TransientError } from '../../shared/errors.js';
import { PagePictures } from './page-pictures.js';

const page = (given: Partial<Page> = {}): Page =>
  ({
    documentId: 'd1',
    number: 3,
    fileId: 'f1',
    filePage: 2,
    width: 2000,
    height: 3000,
    rotation: 0,
    turn: 0,
    fullPagePicture: true,
    ...given,
  }) as Page;

describe('page pictures', () => {
  let folder: string;
  let store: FolderObjectStore;
  let pictures: PagePictures;
  let asked: { file: MediaFile; space: PageSpace; request: PictureRequest }[];
  let fail: Error | undefined;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'phusa-pictures-'));
    store = new FolderObjectStore(join(folder, 'objects'));
    await put('originals/ab', 'the original');
    asked = [];
    fail = undefined;
    const media = {
      picture: async (file: MediaFile, space: PageSpace, request: PictureRequest, outPath: string) => {
        asked.push({ file, space, request });
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (fail) throw fail;
        writeFileSync(outPath, `picture ${request.width}`);
        return { width: request.width, height: 1, bytes: 1 };
      },
    } as unknown as MediaReader;
    const file = { id: 'f1', objectKey: 'originals/ab', mediaType: 'application/pdf' };
    const dataSource = { manager: { findOneByOrFail: () => Promise.resolve(file) } } as unknown as DataSource;
    pictures = new PagePictures(dataSource, store, media);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function put(key: string, content: string): Promise<void> {
    const path = join(folder, 'aside');
    writeFileSync(path, content);
    await store.putFile(path, key);
  }
  const contentOf = async (wanted: Page, width: number): Promise<string> =>
    text(await (await pictures.picture(wanted, width)).open());

  it('are made when first asked for, and kept', async () => {
    expect(await contentOf(page(), 320)).toBe('picture 320');
    expect(await contentOf(page(), 320)).toBe('picture 320');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.space.number).toBe(2);
    expect((await pictures.picture(page(), 320)).bytes).toBe('picture 320'.length);
  });

  it('are shown even where there is no room to keep them', async () => {
    store.putFile = () => Promise.reject(new TransientError('storeFull'));
    expect(await contentOf(page(), 320)).toBe('picture 320');
    expect(await store.stat(pagePictureKey(page(), 320))).toBeUndefined();
  });

  it('are made once for all who ask meanwhile', async () => {
    const all = await Promise.all([1, 2, 3].map(() => contentOf(page(), 640)));
    expect(all).toEqual(['picture 640', 'picture 640', 'picture 640']);
    expect(asked).toHaveLength(1);
  });

  it('are made from the screen’s picture where there is one, and larger ones from the original', async () => {
    await put(pagePictureKey(page(), SCREEN_WIDTH), 'screen');
    await contentOf(page(), 320);
    await contentOf(page(), 2480);
    expect(asked.map(({ file }) => file.mediaType)).toEqual(['image/jpeg', 'application/pdf']);
    expect(asked[0]?.space).toMatchObject({ number: 1, width: SCREEN_WIDTH, height: 1860 });
  });

  it('are never larger than the page', async () => {
    expect(await contentOf(page({ width: 500, height: 700 }), 1240)).toBe('picture 500');
  });

  it('of a page found on its side are turned upright, as wide as asked for', async () => {
    await contentOf(page({ turn: 90, width: 3000, height: 2000 }), 1240);
    const { space, request } = asked[0] ?? {};
    expect(space).toMatchObject({ width: 2000, height: 3000 });
    // before it is turned the page's height lies across
    expect(request).toMatchObject({ rotate: 90, width: Math.round((2000 * 1240) / 3000) });
  });

  it('that could not be made can be asked for again', async () => {
    fail = new PermanentError('pageUnreadable');
    await expect(pictures.picture(page(), 320)).rejects.toMatchObject({ code: 'pageUnreadable' });
    fail = undefined;
    expect(await contentOf(page(), 320)).toBe('picture 320');
  });

  it('leave nothing beside the store', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('phusa-picture-')).length;
    await contentOf(page(), 160);
    expect(
      readdirSync(tmpdir()).filter((name) => name.startsWith('phusa-picture-')).length,
    ).toBeLessThanOrEqual(before);
  });
});
