import { VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ApiKeys } from './access/api-keys.js';
import { Sessions } from './access/sessions.js';
import { AppModule } from './app.module.js';
import { LandingPages } from './interop/landing/landing-pages.js';
import { ResumableUploads } from './ingest/uploads/resumable-uploads.js';
import { describeApi } from './openapi-document.js';
import { type AppConfig, requireDatabase } from './platform/config/app-config.js';
import { databaseAnswers } from './platform/database/database-answers.js';
import { Settings } from './platform/database/settings.js';
import { attemptLimit } from './platform/http/attempt-limit.js';
import { DiskReserve } from './platform/disk/disk-reserve.js';
import { refuseWhenFull } from './platform/disk/refuse-when-full.js';
import { databaseWatch } from './platform/http/database-watch.js';
import { formerAddresses } from './platform/http/former-addresses.js';
import { httpMetrics } from './platform/metrics/http-metrics.js';
import { answerLongHeads } from './platform/http/long-heads.js';
import { queryBounds } from './platform/http/query-bounds.js';
import { requestLimit } from './platform/http/request-limit.js';
import { untrustedProxyNotice } from './platform/http/untrusted-proxy.js';
import { validationPipe } from './platform/http/validation.js';
import { securityHeaders, webPages } from './platform/http/web-pages.js';
import { createLogger, type Logger } from './platform/logging/create-logger.js';
import { NestLogger } from './platform/logging/nest-logger.js';
import { requestLog } from './platform/logging/request-log.js';

const WEB = join(fileURLToPath(new URL('.', import.meta.url)), '..', 'web');
const NOT_THE_API = [
  'health/live',
  'health/ready',
  'metrics',
  'robots.txt',
  'sitemap.xml',
  'sitemaps/:part.xml',
];
/** Any page may read what everybody may, or with a key of its own; a person's session stays with this origin. */
const READ_FROM_ANYWHERE = {
  origin: '*',
  methods: ['GET', 'HEAD'],
  allowedHeaders: ['Authorization', 'If-None-Match', 'Accept-Language'],
  exposedHeaders: ['ETag', 'Link', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'Content-Disposition'],
  maxAge: 86_400,
};
const SIGN_IN_LIMIT = { attempts: 10, windowMs: 5 * 60_000 };
const RESET_MAIL_LIMIT = { attempts: 10, windowMs: 60 * 60_000, all: true };

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
  app.set('trust proxy', config.http.trustedProxies);
  app.disable('x-powered-by');
  const https = config.http.publicUrl.startsWith('https:');
  app.use(requestLog(logger), httpMetrics(), untrustedProxyNotice(logger), securityHeaders({ https }));
  app.use(formerAddresses);
  app.use('/api/v1', requestLimit(config.http.callsPerMinute), queryBounds());
  app.use(
    '/api/v1',
    databaseWatch(() => databaseAnswers(requireDatabase(config))),
  );
  app.enableCors(READ_FROM_ANYWHERE);
  app.use(
    '/api',
    app.get(Sessions).handler({
      secret: await app.get(Settings).secret('sessionSecret'),
      secure: https,
    }),
  );
  app.use('/api/v1/session', attemptLimit(SIGN_IN_LIMIT));
  app.use('/api/v1/account/password', attemptLimit(SIGN_IN_LIMIT));
  app.use('/api/v1/password-resets/use', attemptLimit(SIGN_IN_LIMIT));
  app.use('/api/v1/password-resets/by-mail', attemptLimit(RESET_MAIL_LIMIT));
  app.use('/api/v1', refuseWhenFull(app.get(DiskReserve)));
  app.use('/api/v1/uploads', app.get(ResumableUploads).handler());
  app.setGlobalPrefix('api', { exclude: NOT_THE_API });
  app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
  app.useGlobalPipes(validationPipe());
  describeApi(app);
  for (const handler of webPages(WEB, app.get(LandingPages))) app.use(handler);
  answerLongHeads(app.getHttpServer());
  if (config.adminKey) await app.get(ApiKeys).bootstrap(config.adminKey);
  return app;
}
