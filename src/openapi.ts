import { NestFactory } from '@nestjs/core';
import { VersioningType } from '@nestjs/common';
import { writeFile } from 'node:fs/promises';
import { AppModule } from './app.module.js';
import { apiDocument } from './openapi-document.js';
import { loadConfig } from './platform/config/load-config.js';

/** Writes openapi.json without a database: Nest's preview mode builds the routes only. */
const app = await NestFactory.create(
  AppModule.forRoot({ ...loadConfig({}), databaseUrl: 'postgres://nobody@127.0.0.1/none' }),
  { preview: true, logger: false, abortOnError: false },
);
app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' });
const document = apiDocument(app);
await writeFile(process.argv[2] ?? 'openapi.json', `${JSON.stringify(document, null, 2)}\n`);
