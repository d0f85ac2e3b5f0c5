import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** A new document, batch, run or person id. */
export const newId = (): string => randomUUID();

/** A secret with `bytes` of entropy, safe in URLs and headers. */
export const newSecret = (bytes = 32): string => randomBytes(bytes).toString('base64url');

/** How secrets with full entropy (API keys) are stored: SHA-256, hex. Passwords use argon2id instead. */
export const sha256Hex = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
export const isId = (text: string): boolean => UUID.test(text);
