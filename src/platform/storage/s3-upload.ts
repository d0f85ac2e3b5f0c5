import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Client } from 'minio';
import { TransientError } from '../../shared/errors.js';
import { asStoreError } from './file-errors.js';
import { PART_BYTES } from './s3-client.js';
import { answered, codeOf, storeError } from './s3-errors.js';

/** Name of the metadata in which the SHA-256 of the whole object stands, in hex. */
export const SHA256 = 'sha256';

export interface Upload {
  readonly bucket: string;
  readonly key: string;
  readonly path: string;
  readonly sha256: string;
  /** If the object already exists, it stays, and this upload counts as done. */
  readonly onlyNew: boolean;
}

/**
 * Sends a file under a key; it is seen there whole or not at all. What is sent is hashed on its way: a file that
 * is no longer what it was is not stored.
 */
export async function upload(client: Client, { path, ...asked }: Upload): Promise<void> {
  const { size } = await stat(path).catch(asStoreError);
  const parts = partsOf(path, asked.sha256);
  if (size > PART_BYTES) return uploadParts(client, asked, parts);
  const whole: Buffer[] = [];
  for await (const part of parts) whole.push(part);
  const metadata = { ...headersOf(asked.sha256), ...(asked.onlyNew ? { 'if-none-match': '*' } : {}) };
  await answered(() =>
    client
      .putObject(asked.bucket, asked.key, Buffer.concat(whole), size, metadata)
      .catch((error: unknown) => {
        // somebody else was faster
        if (!asked.onlyNew || codeOf(error) !== 'PreconditionFailed') throw error;
      }),
  );
}

/** An upload of its own each time: the client's own would join one that another process has begun. */
async function uploadParts(
  client: Client,
  { bucket, key, sha256 }: Omit<Upload, 'path'>,
  parts: AsyncIterable<Buffer>,
): Promise<void> {
  const id = await answered(() => client.initiateNewMultipartUpload(bucket, key, headersOf(sha256)));
  try {
    const sent: { part: number; etag: string }[] = [];
    for await (const bytes of parts) {
      const partNumber = sent.length + 1;
      const headers = { 'Content-MD5': createHash('md5').update(bytes).digest('base64') };
      const part = { bucketName: bucket, objectName: key, uploadID: id, partNumber, headers };
      const { etag } = await answered(() => client.uploadPart(part, bytes));
      sent.push({ part: partNumber, etag });
    }
    await answered(() => client.completeMultipartUpload(bucket, key, id, sent));
  } catch (error) {
    // report the first failure; an unavailable store drops the parts by itself
    await client.abortMultipartUpload(bucket, key, id).catch(() => undefined);
    throw error;
  }
}

const headersOf = (sha256: string): Record<string, string> => ({
  'Content-Type': 'application/octet-stream',
  [`x-amz-meta-${SHA256}`]: sha256,
});

/** The bytes of a file in pieces of `PART_BYTES`; throws at the end where they are not those of `sha256`. */
async function* partsOf(path: string, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  try {
    let held: Buffer | undefined;
    for await (const chunk of createReadStream(path, { highWaterMark: PART_BYTES })) {
      hash.update(chunk as Buffer);
      if (held) yield held;
      held = chunk as Buffer;
    }
    const found = hash.digest('hex');
    if (found !== sha256)
      throw new TransientError('storeAway', `${path} changed on its way: ${found}, not ${sha256}`);
    if (held) yield held;
  } catch (error) {
    throw storeError(error);
  }
}
