import { randomBytes } from 'node:crypto';
import { Client } from 'minio';
import type { S3Config } from '../../src/platform/config/app-config.js';

/** Where the keys of each S3 server of the tests stand. */
const KEYS = { minio: 'TEST_S3', versitygw: 'TEST_VERSITYGW' } as const;

export type S3Server = keyof typeof KEYS;

/** A bucket of its own on an S3 server of the tests; it is not made here. */
export class TestBucket {
  readonly config: S3Config;
  readonly client: Client;

  constructor(endpoint: string, server: S3Server = 'minio') {
    this.config = {
      endpoint,
      accessKey: process.env[`${KEYS[server]}_ACCESS_KEY`] ?? '',
      secretKey: process.env[`${KEYS[server]}_SECRET_KEY`] ?? '',
      bucket: `phusa-test-${randomBytes(6).toString('hex')}`,
      region: 'us-east-1',
    };
    const { hostname, port, protocol } = new URL(endpoint);
    const { accessKey, secretKey, region } = this.config;
    const useSSL = protocol === 'https:';
    this.client = new Client({
      endPoint: hostname,
      port: Number(port),
      useSSL,
      accessKey,
      secretKey,
      region,
    });
  }

  /** As variables for the product. */
  get env(): Record<string, string> {
    const { endpoint, accessKey, secretKey, bucket } = this.config;
    return {
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY: accessKey,
      S3_SECRET_KEY: secretKey,
      S3_BUCKET: bucket,
    };
  }

  async keys(): Promise<string[]> {
    const names: string[] = [];
    const found = this.client.listObjectsV2(this.config.bucket, '', true) as AsyncIterable<{ name?: string }>;
    for await (const { name } of found) names.push(name ?? '');
    return names;
  }

  async remove(): Promise<void> {
    if (!(await this.client.bucketExists(this.config.bucket))) return;
    await this.client.removeObjects(this.config.bucket, await this.keys());
    await this.client.removeBucket(this.config.bucket);
  }
}
