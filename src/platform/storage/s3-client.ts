import http from 'node:http';
import https from 'node:https';
import { Client } from 'minio';
import type { S3Config } from '../config/app-config.js';

/** Objects up to this size are sent at once, larger ones in parts of it: 10,000 parts make 160 GB. */
export const PART_BYTES = 16 * 1024 ** 2;
/** Gives up on a server that has stopped answering; otherwise the caller would wait for ever. */
const SILENCE_MS = 20_000;
/** Longer once bytes come: a reader who is slow to take them looks the same. */
const BODY_SILENCE_MS = 5 * 60_000;

export function s3Client({ endpoint, accessKey, secretKey, region }: S3Config): Client {
  const { protocol, hostname, port } = new URL(endpoint);
  const secure = protocol === 'https:';
  const { request } = secure ? https : http;
  const transport = {
    request: (options: http.RequestOptions, answered: (response: http.IncomingMessage) => void) => {
      const asked = request(options, answered);
      asked.once('response', () => asked.setTimeout(BODY_SILENCE_MS));
      return asked.setTimeout(SILENCE_MS, () =>
        asked.destroy(new Error('no answer, and no word for too long')),
      );
    },
  };
  return new Client({
    endPoint: hostname.replace(/^\[|\]$/g, ''),
    ...(port ? { port: Number(port) } : {}),
    useSSL: secure,
    accessKey,
    secretKey,
    region,
    partSize: PART_BYTES,
    transport: transport as typeof http,
    transportAgent: new (secure ? https : http).Agent({ keepAlive: true, keepAliveMsecs: 1000 }),
    // callers retry and know when; the client's own retry hides the reason and writes to the console
    retryOptions: { disableRetry: true },
  });
}
