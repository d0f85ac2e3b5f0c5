import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { BucketItem, Client } from 'minio';
import { PermanentError, TransientError } from '../../shared/errors.js';
import type { S3Config } from '../config/app-config.js';
import type { KeptRoom } from '../disk/room.js';
import { asStoreError, isMissing } from './file-errors.js';
import { asKey } from './object-keys.js';
import {
  type ByteRange,
  type Download,
  type ObjectInfo,
  ObjectStore,
  type StagedObject,
} from './object-store.js';
import { s3Client } from './s3-client.js';
import { answered, codeOf, storeError } from './s3-errors.js';
import { SHA256, upload } from './s3-upload.js';
import { ScratchCopies } from './scratch-copies.js';
import { receiveFile } from './staged-file.js';

const INSTANCE = '.instance';
const PROBE = '.writable';
/** A versioned bucket keeps every probe: not one for each question of a load balancer. */
const PROBE_EVERY_MS = 60_000;
/** Long enough to begin a download, and of little use to who finds the address later. */
const DOWNLOAD_SECONDS = 120;
const LEFTOVER_MS = 24 * 60 * 60 * 1000;

/**
 * Objects in one bucket of MinIO or any S3, each with its SHA-256 as metadata. What is received waits in a local
 * scratch folder until it has its key, for its hash is its key; a local copy is lent to whoever needs a file.
 */
export class S3ObjectStore extends ObjectStore {
  private readonly client: Client;
  private readonly bucket: string;
  private readonly originals: ScratchCopies;
  private probedAt = 0;
  /** The same store as readers reach it. */
  private reached: Client | undefined;

  constructor(
    private readonly config: S3Config,
    private readonly scratch: string,
    private readonly reserve?: KeptRoom,
  ) {
    super();
    this.client = s3Client(config);
    this.bucket = config.bucket;
    this.originals = new ScratchCopies(scratch, (key, path) => this.fetch(key, path));
  }

  override async stage(
    source: AsyncIterable<Uint8Array>,
    options: { maxBytes: number },
  ): Promise<StagedObject> {
    await this.reserve?.require();
    await this.makeScratch();
    const id = randomUUID();
    return { id, ...(await receiveFile(source, this.scratchPath(id), options.maxBytes)) };
  }

  override async keep(staged: StagedObject, key: string): Promise<void> {
    if (!(await this.stat(key))) {
      const path = this.scratchPath(staged.id);
      await upload(this.client, {
        bucket: this.bucket,
        key: asKey(key),
        path,
        sha256: staged.sha256,
        onlyNew: true,
      });
    }
    await this.discard(staged);
  }

  override async discard(staged: StagedObject): Promise<void> {
    await rm(this.scratchPath(staged.id), { force: true });
  }

  override withStaged<T>(staged: StagedObject, use: (path: string) => Promise<T>): Promise<T> {
    return use(this.scratchPath(staged.id));
  }

  override async putFile(path: string, key: string): Promise<void> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash).catch(asStoreError);
    const sha256 = hash.digest('hex');
    await upload(this.client, { bucket: this.bucket, key: asKey(key), path, sha256, onlyNew: false });
  }

  override async open(key: string, range?: ByteRange): Promise<Readable> {
    return relayed(await this.get(key, range));
  }

  override async stat(key: string): Promise<ObjectInfo | undefined> {
    try {
      const found = await answered(() => this.client.statObject(this.bucket, asKey(key)), key);
      return { key, bytes: found.size, modifiedAt: found.lastModified };
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
      // this question has no body to its answer: a bucket that is gone would look like an object that is not there
      if (await answered(() => this.client.bucketExists(this.bucket))) return undefined;
      throw new TransientError('storeAway', `no bucket ${this.bucket}`, { cause: error });
    }
  }

  override async *list(prefix: string): AsyncIterable<ObjectInfo> {
    try {
      const found = this.client.listObjectsV2(this.bucket, prefix, true) as AsyncIterable<BucketItem>;
      for await (const { name, size, lastModified } of found) {
        if (name === undefined || lastModified === undefined || name.startsWith('.')) continue;
        yield { key: name, bytes: size, modifiedAt: lastModified };
      }
    } catch (error) {
      throw storeError(error);
    }
  }

  override async remove(key: string): Promise<void> {
    await answered(() => this.client.removeObject(this.bucket, asKey(key)));
  }

  override async withFile<T>(key: string, use: (path: string) => Promise<T>): Promise<T> {
    await this.makeScratch();
    if (key.startsWith('originals/')) return this.originals.use(key, use);
    const path = this.scratchPath(randomUUID());
    try {
      await this.fetch(key, path);
      return await use(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Signed locally, without a request to the server: the client presents the signature. */
  override async downloadAddress(
    key: string,
    { mediaType, disposition }: Download,
  ): Promise<string | undefined> {
    const { publicEndpoint } = this.config;
    if (publicEndpoint === undefined) return undefined;
    this.reached ??= s3Client({ ...this.config, endpoint: publicEndpoint });
    return this.reached.presignedGetObject(this.bucket, asKey(key), DOWNLOAD_SECONDS, {
      'response-content-type': mediaType,
      'response-content-disposition': disposition,
      'response-cache-control': 'private, no-store',
    });
  }

  /** Makes the bucket where there is none, and removes what a process that was killed has left in the scratch folder. */
  override async claimInstance(id: string): Promise<{ id: string }> {
    await this.sweep();
    await this.makeBucket();
    const metadata = { 'Content-Type': 'text/plain', 'if-none-match': '*' };
    await answered(() =>
      this.client.putObject(this.bucket, INSTANCE, `${id}\n`, undefined, metadata).catch((error: unknown) => {
        if (codeOf(error) !== 'PreconditionFailed') throw error;
      }),
    );
    const found = await answered(() => this.client.getObject(this.bucket, INSTANCE));
    return { id: (await text(found)).trim() };
  }

  override async check(): Promise<void> {
    await this.makeScratch();
    await this.makeBucket();
    if (Date.now() - this.probedAt < PROBE_EVERY_MS) return;
    await answered(() => this.client.putObject(this.bucket, PROBE, ''));
    this.probedAt = Date.now();
  }

  private async makeBucket(): Promise<void> {
    if (await answered(() => this.client.bucketExists(this.bucket))) return;
    await answered(() =>
      this.client.makeBucket(this.bucket, this.config.region).catch((error: unknown) => {
        if (codeOf(error) !== 'BucketAlreadyOwnedByYou') throw error;
      }),
    );
  }

  private get(key: string, range?: ByteRange): Promise<Readable> {
    return answered(
      () =>
        range
          ? this.client.getPartialObject(this.bucket, asKey(key), range.start, range.end - range.start + 1)
          : this.client.getObject(this.bucket, asKey(key)),
      key,
    );
  }

  /** The whole object into a new file; what is not what was sent is refused. */
  private async fetch(key: string, path: string): Promise<void> {
    const found = await this.get(key);
    const expected = (found as Partial<IncomingMessage>).headers?.[`x-amz-meta-${SHA256}`];
    const { sha256 } = await receiveFile(relayed(found), path, Infinity);
    if (expected === undefined || expected === sha256) return;
    await rm(path, { force: true });
    throw new TransientError('storeAway', `${key} came back with SHA-256 ${sha256}, not ${String(expected)}`);
  }

  private scratchPath(id: string): string {
    return join(this.scratch, id);
  }

  private async makeScratch(): Promise<void> {
    await mkdir(this.scratch, { recursive: true, mode: 0o750 }).catch(asStoreError);
  }

  private async sweep(): Promise<void> {
    await this.makeScratch();
    for (const name of await readdir(this.scratch).catch(asStoreError)) {
      const path = this.scratchPath(name);
      const found = await stat(path).catch((error: unknown) => {
        if (!isMissing(error)) asStoreError(error);
      });
      if (found && Date.now() - found.mtimeMs > LEFTOVER_MS) await rm(path, { force: true });
    }
  }
}

/** Its failures are the store's; a reader who turns away in the middle leaves no connection waiting. */
function relayed(found: Readable): Readable {
  const out = new PassThrough();
  found.on('error', (error) => out.destroy(storeError(error)));
  out.on('close', () => found.destroy());
  return found.pipe(out);
}
