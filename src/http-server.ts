import { VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { ApiKeys } from './access/api-keys.js';
import { sessions } from './access/sessions.js';
import { AppModule } from './app.module.js';
import { ResumableUploads } from './ingest/resumable-uploads.js';
import { describeApi } from './openapi-document.js';
import type { AppConfig } from './platform/config/app-config.js';
import { poolOf } from './platform/database/pool.js';
import { Settings } from './platform/database/settings.js';
import { attemptLimit } from './platform/http/attempt-limit.js';
import { validationPipe } from './platform/http/validation.js';
import { securityHeaders, webPages } from './platform/http/web-pages.js';
import { createLogger, type Logger } from './platform/logging/create-logger.js';
import { NestLogger } from './platform/logging/nest-logger.js';
import { requestLog } from './platform/logging/request-log.js';

const WEB = join(fileURLToPath(new URL('.', import.meta.url)), '..', 'web');
const BODY_LIMIT = '1mb';
const SIGN_IN_LIMIT = { attempts: 10, windowMs: 5 * 60_000 };

/** The whole HTTP face, ready to listen; tests use the same. */
export async function createHttpServer(
  config: AppConfig,
  logger: Logger = createLogger(config, 'http'),
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.set('trust proxy', 'loopback');
  app.disable('x-powered-by');
  app.use(requestLog(logger), securityHeaders());
  app.use(
    '/api',
    sessions({
      pool: poolOf(app.get(DataSource)),
      secret: await app.get(Settings).secret('sessionSecret'),
      secure: config.http.publicUrl.startsWith('https:'),
    }),
  );
  app.use('/api/v1/session', attemptLimit(SIGN_IN_LIMIT));
  app.use('/api/v1/uploads', app.get(ResumableUploads).handler());
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
  app.useGlobalPipes(validationPipe());
  describeApi(app);
  for (const handler of webPages(WEB)) app.use(handler);
  if (config.adminKey) await app.get(ApiKeys).bootstrap(config.adminKey);
  return app;
}
