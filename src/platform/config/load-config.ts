import 'reflect-metadata';
import { resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { AppConfig, S3Config } from './app-config.js';
import { ConfigError, type BadVariable } from './config-error.js';
import { Environment } from './environment.js';
import { withPresentNames } from './former-names.js';
import { withSecretFiles, type EnvironmentVariables } from './secret-files.js';

/** The configuration that `variables` settle; throws one `ConfigError` that names every bad variable. */
export function loadConfig(variables: EnvironmentVariables): Readonly<AppConfig> {
  const bad: BadVariable[] = [];
  const env = readEnvironment(withPresentNames(withSecretFiles(variables, bad)), bad);
  const s3 = s3Config(env, bad);
  if (bad.length > 0) throw new ConfigError(bad);
  return Object.freeze({
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL } : {}),
    ...(s3 ? { s3 } : {}),
    ...(env.ELASTICSEARCH_URL
      ? { elasticsearch: { url: env.ELASTICSEARCH_URL, index: env.ELASTICSEARCH_INDEX } }
      : {}),
    ...(env.SMTP_URL ? { mail: { url: env.SMTP_URL, from: mailFrom(env) } } : {}),
    ...(env.OCR_ENGINE ? { ocrEngine: env.OCR_ENGINE } : {}),
    ...(env.PHUSA_ADMIN_KEY ? { adminKey: env.PHUSA_ADMIN_KEY } : {}),
    ...(env.PHUSA_METRICS_TOKEN ? { metricsToken: env.PHUSA_METRICS_TOKEN } : {}),
    dataDir: resolve(env.PHUSA_DATA),
    http: {
      host: env.HOST,
      port: env.PORT,
      publicUrl: publicUrl(env),
      trustedProxies: env.PHUSA_TRUSTED_PROXIES,
      callsPerMinute: env.PHUSA_CALLS_PER_MINUTE,
    },
    log: {
      level: env.LOG_LEVEL,
      to: env.LOG_TO,
      fileBytes: env.PHUSA_LOG_FILE_BYTES,
      keptFiles: env.PHUSA_LOG_FILES,
    },
    workers: {
      pages: env.PHUSA_PAGE_WORKERS,
      documents: env.PHUSA_DOCUMENT_WORKERS,
      port: env.PHUSA_WORKER_PORT,
    },
    furtherRecognition: {
      secondOpinionMs: env.PHUSA_SECOND_OPINION_MS,
      preprocessingFallbackMs: env.PHUSA_PREPROCESSING_FALLBACK_MS,
    },
    limits: {
      uploadBytes: env.PHUSA_MAX_UPLOAD_BYTES,
      pages: env.PHUSA_MAX_PAGES,
      pixels: env.PHUSA_MAX_PIXELS,
      pageTimeoutMs: env.PHUSA_PAGE_TIMEOUT_MS,
      childMemoryBytes: env.PHUSA_CHILD_MEMORY_BYTES,
      ...(env.PHUSA_DISK_RESERVE_BYTES === undefined
        ? {}
        : { diskReserveBytes: env.PHUSA_DISK_RESERVE_BYTES }),
      zip: {
        entries: env.PHUSA_MAX_ZIP_ENTRIES,
        bytes: env.PHUSA_MAX_ZIP_BYTES,
        ratio: env.PHUSA_MAX_ZIP_RATIO,
      },
    },
  });
}

function readEnvironment(variables: EnvironmentVariables, bad: BadVariable[]): Environment {
  const known = Object.fromEntries(
    // A compose file hands over unset variables as empty text.
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const env = plainToInstance(Environment, known, { exposeDefaultValues: true });
  for (const { property, constraints } of validateSync(env)) {
    const [advice = 'is not allowed'] = Object.values(constraints ?? {});
    bad.push({ name: property, advice });
  }
  return env;
}

function s3Config(env: Environment, bad: BadVariable[]): S3Config | undefined {
  if (!env.S3_ENDPOINT) return undefined;
  const advice = 'is needed because S3_ENDPOINT is set';
  for (const name of ['S3_ENDPOINT', 'S3_PUBLIC_ENDPOINT'] as const) {
    const address = env[name];
    if (address === undefined || (URL.canParse(address) && isBare(new URL(address)))) continue;
    bad.push({ name, advice: 'write only scheme, host and port: the rest has variables of its own' });
  }
  if (!env.S3_ACCESS_KEY) bad.push({ name: 'S3_ACCESS_KEY', advice });
  if (!env.S3_SECRET_KEY) bad.push({ name: 'S3_SECRET_KEY', advice });
  return {
    endpoint: env.S3_ENDPOINT,
    accessKey: env.S3_ACCESS_KEY ?? '',
    secretKey: env.S3_SECRET_KEY ?? '',
    bucket: env.S3_BUCKET,
    region: env.S3_REGION,
    ...(env.S3_PUBLIC_ENDPOINT ? { publicEndpoint: env.S3_PUBLIC_ENDPOINT } : {}),
  };
}

const isBare = ({ username, password, pathname, search, hash }: URL): boolean =>
  `${username}${password}${search}${hash}` === '' && pathname === '/';

const mailFrom = (env: Environment): string =>
  env.MAIL_FROM ?? `phusa <no-reply@${new URL(publicUrl(env)).hostname}>`;

const EVERY_INTERFACE = new Set(['0.0.0.0', '::']);

function publicUrl(env: Environment): string {
  if (env.PUBLIC_URL) return env.PUBLIC_URL.replace(/\/+$/, '');
  const host = EVERY_INTERFACE.has(env.HOST) ? 'localhost' : env.HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${env.PORT}`;
}
