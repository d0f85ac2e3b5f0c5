import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line written during one request or one job says about it. */
export interface LogContext {
  readonly requestId?: string;
  readonly documentId?: string;
  readonly runId?: string;
}

const storage = new AsyncLocalStorage<LogContext>();

/** Runs `work`; every log line meanwhile, at any depth, carries `context` in addition to the outer context. */
export function withLogContext<T>(context: LogContext, work: () => T): T {
  return storage.run({ ...storage.getStore(), ...context }, work);
}

export const currentLogContext = (): LogContext => storage.getStore() ?? {};
