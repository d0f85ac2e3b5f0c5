import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { PermanentError } from '../../shared/errors.js';
import { asStoreError } from './file-errors.js';

/** Writes a stream of unknown length into a new file, hashing as it goes; flushed, or gone when anything fails. */
export async function receiveFile(
  source: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', 0o600).catch(asStoreError);
  try {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new PermanentError('tooLarge', `> ${maxBytes} bytes`);
      hash.update(chunk);
      await file.writeFile(chunk).catch(asStoreError);
    }
    await file.sync().catch(asStoreError);
    await file.close();
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  return { bytes, sha256: hash.digest('hex') };
}
