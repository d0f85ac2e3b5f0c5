import { join } from 'node:path';
import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { AppConfig } from '../config/app-config.js';
import { currentLogContext } from './log-context.js';
import { prepareLogFile } from './log-file.js';
import { REDACTED_PATHS, scrubLine } from './redact.js';

export type { Logger } from 'pino';

/** The JSON log of one process, `name`: on standard output, or in `<data>/logs/<name>.log`. */
export function createLogger(
  config: Pick<AppConfig, 'log' | 'dataDir'>,
  name: string,
  stream: DestinationStream = streamFor(config, name),
): Logger {
  return pino(
    {
      base: { process: name, pid: process.pid },
      level: config.log.level,
      formatters: { level: (label) => ({ level: label }) },
      timestamp: stdTimeFunctions.isoTime,
      mixin: currentLogContext,
      redact: { paths: REDACTED_PATHS, censor: '[secret]' },
      hooks: { streamWrite: scrubLine },
    },
    stream,
  );
}

function streamFor(config: Pick<AppConfig, 'log' | 'dataDir'>, name: string): DestinationStream {
  // Written at once: the last lines before a crash are the ones that matter.
  if (config.log.to === 'stdout') return destination({ dest: 1, sync: true });
  const path = join(config.dataDir, 'logs', `${name}.log`);
  prepareLogFile(path);
  return destination({ dest: path, append: true, mode: 0o600, sync: true });
}
