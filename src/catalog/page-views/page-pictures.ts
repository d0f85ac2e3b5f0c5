import { Injectable, NotFoundException } from '@nestjs/common';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { DocumentFile } from '../documents/document-file.entity.js';
import type { PageColumns } from '../pages/page.entity.js';
import { isNoRoom } from '../../platform/disk/no-room.js';
import { MediaReader, type MediaFile, type PageSpace } from '../../platform/media/port/media-reader.js';
import { type Box, type Turn, turnBox } from '../../shared/geometry.js';
import { pagePictureKey, SCREEN_WIDTH } from '../../platform/storage/object-keys.js';
import { ObjectStore } from '../../platform/storage/object-store.js';

export interface StoredPicture {
  readonly bytes: number;
  open(): Promise<Readable>;
}

/** Page pictures in a few widths, each made once, when first asked for. */
@Injectable()
export class PagePictures {
  private readonly making = new Map<string, Promise<Buffer | undefined>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
    private readonly media: MediaReader,
  ) {}

  /** 404 for a page that never had a picture. */
  async picture(page: PageColumns, width: number): Promise<StoredPicture> {
    const key = pagePictureKey(page, width);
    return this.stored(page, key, (outPath) => this.make(page, width, outPath));
  }

  /** A part of the page, at its own size, kept under `key`. 404 for a page that never had a picture. */
  async region(page: PageColumns, region: Box, key: string): Promise<StoredPicture> {
    return this.stored(page, key, (outPath) => this.draw(page, page.width, outPath, region));
  }

  private async stored(
    page: PageColumns,
    key: string,
    make: (outPath: string) => Promise<void>,
  ): Promise<StoredPicture> {
    if (page.fileId === null) throw new NotFoundException();
    let info = await this.store.stat(key);
    if (!info) {
      const unkept = await this.once(key, () => this.keep(key, make));
      if (unkept) return { bytes: unkept.length, open: () => Promise.resolve(Readable.from([unkept])) };
      info = await this.store.stat(key);
    }
    if (!info) throw new Error(`${key} was made but is not there`);
    const { bytes } = info;
    return { bytes, open: () => this.store.open(key) };
  }

  /** Two requests for the same picture wait for one drawing. */
  private async once(key: string, make: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> {
    const known = this.making.get(key);
    if (known) return known;
    const promise = make().finally(() => this.making.delete(key));
    this.making.set(key, promise);
    return promise;
  }

  /** The picture itself where it was made but the store has no room for it: it is shown all the same. */
  private async keep(key: string, make: (outPath: string) => Promise<void>): Promise<Buffer | undefined> {
    const scratch = await mkdtemp(join(tmpdir(), 'phusa-picture-'));
    try {
      const outPath = join(scratch, 'page.jpg');
      await make(outPath);
      try {
        await this.store.putFile(outPath, key);
        return undefined;
      } catch (error) {
        if (!isNoRoom(error)) throw error;
        return await readFile(outPath);
      }
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  private async make(page: PageColumns, width: number, outPath: string): Promise<void> {
    const screen = pagePictureKey(page, SCREEN_WIDTH);
    const fromScreen = width < SCREEN_WIDTH && (await this.store.stat(screen)) !== undefined;
    await (fromScreen ? this.shrink(screen, page, width, outPath) : this.draw(page, width, outPath));
  }

  private async shrink(screen: string, page: PageColumns, width: number, outPath: string): Promise<void> {
    const wide = Math.min(SCREEN_WIDTH, page.width);
    const space: PageSpace = {
      number: 1,
      width: wide,
      height: Math.max(1, Math.round((page.height * wide) / page.width)),
      rotation: 0,
      fullPagePicture: true,
    };
    await this.store.withFile(screen, (path) =>
      this.media.picture(
        { path, mediaType: 'image/jpeg' },
        space,
        { number: 1, width, format: 'jpeg', quality: 75 },
        outPath,
      ),
    );
  }

  private async draw(page: PageColumns, width: number, outPath: string, region?: Box): Promise<void> {
    const file = await this.dataSource.manager.findOneByOrFail(DocumentFile, { id: page.fileId ?? '' });
    const sideways = page.turn % 180 !== 0;
    const space: PageSpace = {
      number: page.filePage,
      width: sideways ? page.height : page.width,
      height: sideways ? page.width : page.height,
      rotation: page.rotation as PageSpace['rotation'],
      fullPagePicture: page.fullPagePicture,
    };
    const scale = Math.min(1, width / page.width);
    // before the page's own turn: back the way it was turned
    const drawn = region && turnBox(region, ((360 - page.turn) % 360) as Turn, page);
    const request = {
      number: page.filePage,
      ...(drawn ? { region: drawn } : {}),
      width: Math.max(1, Math.round((drawn?.[2] ?? space.width) * scale)),
      rotate: page.turn as PageSpace['rotation'],
      format: 'jpeg',
      quality: 80,
    } as const;
    await this.store.withFile(file.objectKey, (path) =>
      this.media.picture(
        { path, mediaType: file.mediaType as MediaFile['mediaType'] },
        space,
        request,
        outPath,
      ),
    );
  }
}
