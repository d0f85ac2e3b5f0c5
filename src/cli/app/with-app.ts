import 'reflect-metadata';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { AppConfig } from '../../platform/config/app-config.js';
import { loadConfig } from '../../platform/config/load-config.js';
import { createLogger, type Logger } from '../../platform/logging/create-logger.js';
import { NestLogger } from '../../platform/logging/nest-logger.js';
import { CommandModule } from './command.module.js';
import { openDatabase } from './open-database.js';

export interface CommandApp {
  readonly app: INestApplicationContext;
  readonly config: AppConfig;
  /** No phusa runs beside this command: the work that it creates is done after the next start. */
  readonly alone: boolean;
}

/** Configuration of a command: it logs to files, because its output is its result. */
export const commandConfig = (env: NodeJS.ProcessEnv): AppConfig => loadConfig({ ...env, LOG_TO: 'files' });

/** Opens the database and what stands on it, lends it to `use`, and closes all, however that ends. */
export async function withApp<T>(
  settled: AppConfig,
  parts: Pick<DynamicModule, 'imports' | 'providers'>,
  use: (opened: CommandApp) => Promise<T>,
  log: Logger = createLogger(settled, 'command'),
): Promise<T> {
  const database = await openDatabase(settled, log);
  try {
    const config = { ...settled, databaseUrl: database.url };
    const app = await NestFactory.createApplicationContext(CommandModule.forRoot(config, parts), {
      logger: new NestLogger(log),
      abortOnError: false,
    });
    try {
      return await use({ app, config, alone: database.owned });
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
}
