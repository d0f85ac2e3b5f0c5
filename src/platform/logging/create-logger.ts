import { join } from 'node:path';
import { destination, pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import type { AppConfig } from '../config/app-config.js';
import { currentLogContext } from './log-context.js';
import { LostLines } from './lost-lines.js';
import { REDACTED_PATHS, scrubLine } from './redact.js';
import { RotatingLog } from './rotating-log.js';

export type { Logger } from 'pino';

/** Lines that wait for a standard output that takes none, as when it goes to a file on a full disk. */
const MOST_WAITING_CHARACTERS = 2 ** 20;

/**
 * The JSON log of one process, `name`: on standard output, or in `<data>/logs/<name>.log`. It never throws, and no error of
 * writing ends the process.
 */
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

function streamFor({ log, dataDir }: Pick<AppConfig, 'log' | 'dataDir'>, name: string): DestinationStream {
  return log.to === 'stdout'
    ? standardOutput(1, name)
    : new RotatingLog(join(dataDir, 'logs', `${name}.log`), name, log);
}

/** Written at once. What cannot be written waits, a megabyte of it, and is tried again with the next line. */
export function standardOutput(fd: number, name: string): DestinationStream {
  const lost = new LostLines();
  const stream = destination({ dest: fd, sync: true, maxLength: MOST_WAITING_CHARACTERS });
  // pino emits an error that nobody handles, which would end the process
  stream.on('error', () => undefined); // the line waits: `drop` tells when it has to go
  stream.on('drop', () => lost.add('standard output takes no lines'));
  stream.on('write', () => {
    const told = lost.tell(name);
    if (told) stream.write(told.line);
  });
  return stream;
}
