import type { S3Config } from '../../platform/config/app-config.js';
import { s3Client } from '../../platform/storage/s3-client.js';
import { answered } from '../../platform/storage/s3-errors.js';
import { PhusaError } from '../../shared/errors.js';
import type { Check } from './check.js';

/** The store on S3 answers and takes our keys; a bucket that is not there yet is made at the first start. */
export const checkBucket =
  (s3: S3Config): Check =>
  async () => {
    const base = { id: 'S3_ENDPOINT', name: { vi: 'S3_ENDPOINT', en: 'S3_ENDPOINT' } };
    const where = `${new URL(s3.endpoint).host}, ${s3.bucket}`;
    try {
      const there = await answered(() => s3Client(s3).bucketExists(s3.bucket));
      return { ...base, verdict: 'ok', found: there ? where : `${where} (sẽ được tạo/will be made)` };
    } catch (error) {
      if (!(error instanceof PhusaError)) throw error;
      return {
        ...base,
        verdict: 'missing',
        found: `${where}: ${error.detail ?? error.message}`,
        advice: {
          vi: 'Hãy xem kho tệp có đang chạy không, hoặc sửa S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY.',
          en: 'Check that the store is running, or correct S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY.',
        },
      };
    }
  };
