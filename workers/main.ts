import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '../src/platform/config/load-config.js';
import { createLogger } from '../src/platform/logging/create-logger.js';
import { NestLogger } from '../src/platform/logging/nest-logger.js';
import { runUntilStopped } from '../src/platform/process/run-until-stopped.js';
import { WorkerModule } from './worker.module.js';

const config = loadConfig(process.env);

await runUntilStopped('worker', async () => {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: new NestLogger(createLogger(config, 'worker')),
    abortOnError: false,
  });
  return { stop: () => app.close() };
});
