import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { setFlagsFromString } from 'node:v8';
import { loadConfig } from '../src/platform/config/load-config.js';
import { createLogger } from '../src/platform/logging/create-logger.js';
import { NestLogger } from '../src/platform/logging/nest-logger.js';
import { startWorkerServer } from '../src/platform/metrics/worker-server.js';
import { runUntilStopped } from '../src/platform/process/run-until-stopped.js';
import { WorkerModule } from './worker.module.js';

// V8 lets garbage lie until the heap is up to four times what is in use: of an import that runs for minutes, half a GiB
setFlagsFromString('--heap-growing-percent=50');

const config = loadConfig(process.env);

await runUntilStopped('worker', async () => {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: new NestLogger(createLogger(config, 'worker')),
    abortOnError: false,
  });
  const server = config.workers.port > 0 ? await startWorkerServer(config) : undefined;
  return {
    stop: async () => {
      server?.close();
      await app.close();
    },
  };
});
