import { availableParallelism } from 'node:os';
import { Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUrl,
  Length,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';
import { LOG_LEVELS, OCR_ENGINE_NAMES, type LogLevel, type OcrEngineName } from './app-config.js';
import { trustedProxies } from './trusted-proxies.js';

const GIB = 1024 ** 3;

const OneOf = (values: readonly string[]): PropertyDecorator =>
  IsIn(values, { message: `write one of: ${values.join(', ')}` });

const HttpUrl = (example: string): PropertyDecorator =>
  IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: `write an address such as ${example}` },
  );

/** A whole number between `min` and `max`, with one message whatever is wrong with it. */
function WholeNumber(min: number, max: number = Number.MAX_SAFE_INTEGER): PropertyDecorator {
  const range = max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
  const options = { message: `write a whole number ${range}` };
  const decorators = [Type(() => Number), IsInt(options), Min(min, options), Max(max, options)];
  return (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };
}

/** Every environment variable that phusa reads, with its default and what is allowed in it. */
export class Environment {
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/[^\s/]+\/[^\s/]+$/, {
    message: 'write an address such as postgres://user:password@host:5432/phusa',
  })
  DATABASE_URL?: string;

  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, { message: 'write an address such as redis://host:6379' })
  REDIS_URL?: string;

  @IsOptional()
  @HttpUrl('http://minio:9000')
  S3_ENDPOINT?: string;

  /** Where readers reach the same store: downloads then redirect to it, to addresses that expire soon. */
  @IsOptional()
  @HttpUrl('https://tep.khoahoc.example.gov.vn')
  S3_PUBLIC_ENDPOINT?: string;

  @IsOptional()
  @MinLength(3, { message: 'write the access key of the store, 3 characters or more' })
  S3_ACCESS_KEY?: string;

  @IsOptional()
  @MinLength(8, { message: 'write the secret key of the store, 8 characters or more' })
  S3_SECRET_KEY?: string;

  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
    message: 'write a bucket name: 3 to 63 small letters, digits, dots and hyphens',
  })
  S3_BUCKET = 'phusa';

  @Length(1, 64, { message: 'write a region such as us-east-1' })
  S3_REGION = 'us-east-1';

  @IsOptional()
  @HttpUrl('http://elasticsearch:9200')
  ELASTICSEARCH_URL?: string;

  @Matches(/^[a-z][a-z0-9_-]{0,62}$/, {
    message: 'write a name for the index: small letters, digits, hyphens, 63 at most',
  })
  ELASTICSEARCH_INDEX = 'phusa';

  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'write an address such as smtp://user:password@host:587' })
  SMTP_URL?: string;

  @IsOptional()
  @Matches(/^[^<>\r\n]*(<[^<>@\s]+@[^<>@\s]+>|^[^<>@\s]+@[^<>@\s]+)$/, {
    message: 'write an address such as archive@example.gov.vn or Archive <archive@example.gov.vn>',
  })
  MAIL_FROM?: string;

  @IsOptional()
  @OneOf(OCR_ENGINE_NAMES)
  OCR_ENGINE?: OcrEngineName;

  @WholeNumber(0, 65_535)
  PORT = 3000;

  @Matches(/^[\w.:-]+$/, { message: 'write a host name or address such as 127.0.0.1 or 0.0.0.0' })
  HOST = '127.0.0.1';

  @IsOptional()
  @HttpUrl('https://khoahoc.example.gov.vn')
  PUBLIC_URL?: string;

  /** Whose `X-Forwarded-*` are believed; where the proxy with the certificate connects from. */
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? (trustedProxies(value) ?? value) : value,
  )
  @IsArray({
    message: 'write loopback, private, addresses or ranges such as 10.42.0.0/16 with commas, or none',
  })
  PHUSA_TRUSTED_PROXIES: readonly string[] = ['loopback'];

  @Length(1, 4096, { message: 'write the path of a folder such as ./data' })
  PHUSA_DATA = './data';

  @IsOptional()
  @Length(16, 512, { message: 'write a key of 16 characters or more' })
  PHUSA_ADMIN_KEY?: string;

  /** Token for `/metrics`; if not set, only this machine may read it. */
  @IsOptional()
  @Length(16, 512, { message: 'write a token of 16 characters or more' })
  PHUSA_METRICS_TOKEN?: string;

  /** Where a worker answers whether it lives, and with its own figures; 0: nowhere. */
  @WholeNumber(0, 65_535)
  PHUSA_WORKER_PORT = 0;

  @OneOf(LOG_LEVELS)
  LOG_LEVEL: LogLevel = 'info';

  @OneOf(['stdout', 'files'])
  LOG_TO: 'stdout' | 'files' = 'stdout';

  /** A log file is put aside at this size, and at midnight. */
  @WholeNumber(4096)
  PHUSA_LOG_FILE_BYTES = 10 * 1024 ** 2;

  /** So many older files of each log are kept: of a quiet log as many days. */
  @WholeNumber(1, 1000)
  PHUSA_LOG_FILES = 14;

  /** Kept free on each disk that phusa fills; not set: 1 GiB, and of a small disk a twentieth; 0: nothing is. */
  @IsOptional()
  @WholeNumber(0)
  PHUSA_DISK_RESERVE_BYTES?: number;

  @WholeNumber(1, 256)
  PHUSA_PAGE_WORKERS = availableParallelism();

  @WholeNumber(1, 64)
  PHUSA_DOCUMENT_WORKERS = 1;

  @WholeNumber(1)
  PHUSA_MAX_UPLOAD_BYTES = 2 * GIB;

  @WholeNumber(1)
  PHUSA_MAX_PAGES = 5000;

  /** An A0 sheet at 300 dpi has 139 million; above that a picture is more likely a bomb than a page. */
  @WholeNumber(1_000_000)
  PHUSA_MAX_PIXELS = 150_000_000;

  @WholeNumber(1000)
  PHUSA_PAGE_TIMEOUT_MS = 120_000;

  /** Calls of the API a minute from one address, five times as many with a key; 0: no limit. */
  @WholeNumber(0)
  PHUSA_CALLS_PER_MINUTE = 3_000;

  /** Processor time a page for a second-opinion recogniser of doubtful words; 0: none is asked. */
  @WholeNumber(0, 60_000)
  PHUSA_SECOND_OPINION_MS = 150;

  /** Milliseconds for the preprocessing fallback of a page that does not read as a language; 0: none. */
  @WholeNumber(0, 600_000)
  PHUSA_PREPROCESSING_FALLBACK_MS = 8_000;

  @WholeNumber(128 * 1024 ** 2)
  PHUSA_CHILD_MEMORY_BYTES = GIB;

  @WholeNumber(1)
  PHUSA_MAX_ZIP_ENTRIES = 10_000;

  @WholeNumber(1)
  PHUSA_MAX_ZIP_BYTES = 8 * GIB;

  @WholeNumber(2)
  PHUSA_MAX_ZIP_RATIO = 200;
}

/** Variables that may instead be given as `NAME_FILE`, a path to read them from (container secrets). */
export const SECRET_VARIABLES = [
  'DATABASE_URL',
  'REDIS_URL',
  'ELASTICSEARCH_URL',
  'S3_ENDPOINT',
  'S3_BUCKET',
  'S3_ACCESS_KEY',
  'S3_SECRET_KEY',
  'SMTP_URL',
  'PHUSA_ADMIN_KEY',
  'PHUSA_METRICS_TOKEN',
] as const satisfies readonly (keyof Environment)[];
