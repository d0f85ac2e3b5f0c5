import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from './config-error.js';
import { loadConfig } from './load-config.js';

const folder = mkdtempSync(join(tmpdir(), 'phusa-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function complaintOf(variables: Record<string, string>): string {
  try {
    loadConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('loadConfig', () => {
  it('needs nothing to be set', () => {
    const config = loadConfig({});
    expect(config.databaseUrl).toBeUndefined();
    expect(config.s3).toBeUndefined();
    expect(config.http).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000' });
    expect(isAbsolute(config.dataDir)).toBe(true);
    expect(config.workers.pages).toBeGreaterThan(0);
    expect(config.workers.documents).toBe(1);
    expect(config.limits.uploadBytes).toBe(2_147_483_648);
    expect(config.log).toEqual({ level: 'info', to: 'stdout', fileBytes: 10 * 1024 ** 2, keptFiles: 14 });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('believes proxies on this machine unless told whom', () => {
    expect(loadConfig({}).http.trustedProxies).toEqual(['loopback']);
    const set = loadConfig({ PHUSA_TRUSTED_PROXIES: 'loopback,10.42.0.0/16' });
    expect(set.http.trustedProxies).toEqual(['loopback', '10.42.0.0/16']);
    expect(complaintOf({ PHUSA_TRUSTED_PROXIES: 'proxy' })).toContain(
      'PHUSA_TRUSTED_PROXIES: write loopback',
    );
  });

  it('takes numbers as numbers and empty text as not set', () => {
    const config = loadConfig({ PORT: '8080', PHUSA_MAX_PAGES: '20', REDIS_URL: '', HOST: ' ' });
    expect(config.http.port).toBe(8080);
    expect(config.limits.pages).toBe(20);
    expect(config.redisUrl).toBeUndefined();
    expect(config.http.host).toBe('127.0.0.1');
  });

  it('chooses the adapters at scale by their addresses', () => {
    const config = loadConfig({
      DATABASE_URL: 'postgres://phusa:secret@db/phusa',
      REDIS_URL: 'redis://valkey:6379',
      S3_ENDPOINT: 'http://minio:9000',
      S3_ACCESS_KEY: 'phusa',
      S3_SECRET_KEY: 'secret-secret',
      ELASTICSEARCH_URL: 'http://elastic:9200',
      OCR_ENGINE: 'tesseract.js',
      PUBLIC_URL: 'https://khoahoc.example.gov.vn/',
    });
    expect(config.databaseUrl).toBe('postgres://phusa:secret@db/phusa');
    expect(config.redisUrl).toBe('redis://valkey:6379');
    expect(config.s3).toEqual({
      endpoint: 'http://minio:9000',
      accessKey: 'phusa',
      secretKey: 'secret-secret',
      bucket: 'phusa',
      region: 'us-east-1',
    });
    expect(config.elasticsearch).toEqual({ url: 'http://elastic:9200', index: 'phusa' });
    expect(config.ocrEngine).toBe('tesseract.js');
    expect(config.http.publicUrl).toBe('https://khoahoc.example.gov.vn');
  });

  it('names every bad variable at once, with what to write, and repeats no secret', () => {
    const complaint = complaintOf({
      PORT: 'abc',
      DATABASE_URL: 'mysql://root:hunter22@db/x',
      PHUSA_ADMIN_KEY: 'hunter2',
      LOG_LEVEL: 'loud',
      OCR_ENGINE: 'eyes',
      S3_ENDPOINT: 'http://minio:9000',
      ELASTICSEARCH_INDEX: 'Phù sa',
      PHUSA_MAX_PAGES: '-3',
    });
    for (const part of [
      'PORT: write a whole number from 0 to 65535',
      'DATABASE_URL: write an address such as postgres://',
      'PHUSA_ADMIN_KEY: write a key of 16 characters or more',
      'LOG_LEVEL: write one of: fatal, error',
      'OCR_ENGINE: write one of: line-reader, tesseract, tesseract.js',
      'S3_ACCESS_KEY: is needed because S3_ENDPOINT is set',
      'S3_SECRET_KEY: is needed because S3_ENDPOINT is set',
      'ELASTICSEARCH_INDEX: write a name for the index',
      'PHUSA_MAX_PAGES: write a whole number of 1 or more',
    ]) {
      expect(complaint).toContain(part);
    }
    expect(complaint).not.toContain('hunter2');
  });

  it('lets further readers work within a budget, or not at all', () => {
    expect(loadConfig({}).http.callsPerMinute).toBe(3000);
    expect(loadConfig({}).furtherRecognition).toEqual({
      secondOpinionMs: 150,
      preprocessingFallbackMs: 8000,
    });
    const off = loadConfig({ PHUSA_SECOND_OPINION_MS: '0', PHUSA_PREPROCESSING_FALLBACK_MS: '0' });
    expect(off.furtherRecognition).toEqual({ secondOpinionMs: 0, preprocessingFallbackMs: 0 });
    expect(complaintOf({ PHUSA_SECOND_OPINION_MS: '-1' })).toContain('PHUSA_SECOND_OPINION_MS');
  });

  it.each(['http://minio:9000/phusa', 'http://phusa:secret@minio:9000'])(
    'takes no more of %s than the host',
    (S3_ENDPOINT) => {
      const keys = { S3_ACCESS_KEY: 'phusa', S3_SECRET_KEY: 'secret-secret' };
      expect(complaintOf({ ...keys, S3_ENDPOINT })).toContain(
        'S3_ENDPOINT: write only scheme, host and port',
      );
    },
  );

  it('reads secrets from files', () => {
    const path = join(folder, 'admin-key');
    writeFileSync(path, 'a-long-enough-admin-key\n');
    expect(loadConfig({ PHUSA_ADMIN_KEY_FILE: path }).adminKey).toBe('a-long-enough-admin-key');
    expect(complaintOf({ PHUSA_ADMIN_KEY_FILE: join(folder, 'absent') })).toContain('PHUSA_ADMIN_KEY_FILE');
    expect(complaintOf({ PHUSA_ADMIN_KEY_FILE: path, PHUSA_ADMIN_KEY: 'x'.repeat(20) })).toContain(
      'not both',
    );
  });

  it('links to localhost when listening everywhere, and brackets IPv6', () => {
    expect(loadConfig({ HOST: '0.0.0.0', PORT: '80' }).http.publicUrl).toBe('http://localhost:80');
    expect(loadConfig({ HOST: '::1' }).http.publicUrl).toBe('http://[::1]:3000');
  });
});
