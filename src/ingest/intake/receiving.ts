import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config.js';
import type { MediaType } from '../../platform/media/port/media-reader.js';
import { sniff, SNIFF_BYTES } from '../../platform/media/sniff.js';
import { walkZip } from '../../platform/zip/zip.js';
import { ObjectStore, type StagedObject } from '../../platform/storage/object-store.js';
import { type Failure, failureOf, PermanentError } from '../../shared/errors.js';
import { peek } from './peek.js';
import { cleanName, type ReceivedFile } from './received-file.js';

/** A file that was refused when it came; nothing of it is kept. */
export interface RefusedFile {
  readonly name: string;
  readonly refused: Failure;
}

export type Received = ReceivedFile | RefusedFile;

export const isRefused = (file: Received): file is RefusedFile => 'refused' in file;

/** Receives files as streams: detects their type by the first bytes, hashes and stages them, and unpacks archives. */
@Injectable()
export class Receiving {
  constructor(
    private readonly store: ObjectStore,
    private readonly config: AppConfig,
  ) {}

  /** One file, or the files of an archive in natural order. Never throws for a bad file: it is refused by name. */
  async receive(
    rawName: string,
    source: AsyncIterable<Uint8Array>,
  ): Promise<{ files: Received[]; archive: boolean }> {
    const name = cleanName(rawName);
    try {
      const file = await this.stage(name, source);
      if (isDocument(file)) return { files: [file], archive: false };
      return { files: await this.unpack(name, file.staged), archive: true };
    } catch (error) {
      return { files: [refusal(name, error)], archive: false };
    }
  }

  async discard(files: readonly Received[]): Promise<void> {
    for (const file of files) if (!isRefused(file)) await this.store.discard(file.staged);
  }

  private async stage(name: string, source: AsyncIterable<Uint8Array>): Promise<StagedFile> {
    const { head, ended, stream } = await peek(source, SNIFF_BYTES);
    const { mediaType } = await sniff(head, ended ? head.length : Infinity);
    const staged = await this.store.stage(stream, { maxBytes: this.config.limits.uploadBytes });
    return { name, mediaType, staged };
  }

  private async receiveEntry(name: string, source: AsyncIterable<Uint8Array>): Promise<Received> {
    try {
      const file = await this.stage(name, source);
      if (isDocument(file)) return file;
      await this.store.discard(file.staged);
      // each level would have all the limits of its own
      throw new PermanentError('zipUnsafe', `${name}: an archive within an archive`);
    } catch (error) {
      return refusal(name, error);
    }
  }

  private async unpack(archive: string, staged: StagedObject): Promise<Received[]> {
    const { entries, bytes, ratio } = this.config.limits.zip;
    const limits = {
      maxEntries: entries,
      maxEntryBytes: this.config.limits.uploadBytes,
      maxTotalBytes: bytes,
      maxRatio: ratio,
    };
    const files: Received[] = [];
    try {
      await this.store.withStaged(staged, (path) =>
        walkZip(path, limits, async (entry) => {
          files.push(await this.receiveEntry(cleanName(entry.name), entry.stream));
        }),
      );
      if (files.length === 0) files.push({ name: archive, refused: new PermanentError('empty').toFailure() });
      return files;
    } catch (error) {
      await this.discard(files);
      throw error;
    } finally {
      await this.store.discard(staged);
    }
  }
}

interface StagedFile {
  readonly name: string;
  readonly mediaType: MediaType | 'application/zip';
  readonly staged: StagedObject;
}

const isDocument = (file: StagedFile): file is ReceivedFile => file.mediaType !== 'application/zip';

/** What no retry can help is refused by name; the rest is thrown on. */
function refusal(name: string, error: unknown): RefusedFile {
  const failure = failureOf(error);
  if (!failure.permanent) throw error;
  return { name, refused: failure };
}
