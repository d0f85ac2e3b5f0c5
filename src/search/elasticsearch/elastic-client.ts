import { setTimeout as sleep } from 'node:timers/promises';
import { Client, errors } from '@elastic/elasticsearch';
import { PermanentError, PhusaError, TransientError } from '../../shared/errors.js';
import { QueryError } from '../query/query-error.js';

/** Elasticsearch gives up on a question after this … */
export const ASKED_MS = 8_000;
/** … and we on Elasticsearch after this, so that its own words come first. */
const REQUEST_MS = 10_000;

export function elasticClient(url: string): Client {
  // Its own tries wait for seconds between them, while somebody waits for an answer.
  return new Client({ node: url, requestTimeout: REQUEST_MS, maxRetries: 0 });
}

const TOO_MANY = /too_many_clauses|too_many_nested_clauses|maxClauseCount|max_clause_count/i;
const OVERLOADED = new Set([408, 429]);
const KEYS = new Set([401, 403]);

/** What the client threw, in the terms of the port. Its own error holds the password: it goes no further. */
export function indexError(error: unknown): Error {
  if (error instanceof PhusaError || error instanceof QueryError) return error;
  if (error instanceof errors.ResponseError) {
    const status = error.statusCode ?? 0;
    const words = `Elasticsearch ${String(status)}: ${reasonOf(error)}`;
    if (KEYS.has(status)) {
      return new TransientError('indexAway', `${words}; see user and password in ELASTICSEARCH_URL`);
    }
    if (TOO_MANY.test(JSON.stringify(error.body ?? ''))) return new QueryError('tooComplex', 'q');
    if (status >= 500 || OVERLOADED.has(status) || isMissing(error)) {
      return new TransientError('indexAway', words);
    }
    return new PermanentError('internal', words);
  }
  if (error instanceof errors.ElasticsearchClientError) {
    return new TransientError('indexAway', `${error.name}: ${error.message.split('\n', 1)[0] ?? ''}`);
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** No answer in all the time that it was given, though it took the connection. */
export const isSilence = (error: unknown): boolean =>
  error instanceof TransientError && error.detail?.startsWith('TimeoutError') === true;

/** The index is not there. */
export const isMissing = (error: unknown): boolean =>
  error instanceof errors.ResponseError && error.statusCode === 404;

function reasonOf({ body }: errors.ResponseError): string {
  const cause = (body as { error?: { type?: string; reason?: string } } | undefined)?.error;
  return `${cause?.type ?? 'error'}: ${cause?.reason ?? ''}`.slice(0, 500);
}

const DROPPED = /ECONNRESET|EPIPE|other side closed|socket hang up/;

/** Its memory is taken, or its queue full; what works on it ends soon. */
const isBusy = (error: unknown): boolean => error instanceof errors.ResponseError && error.statusCode === 429;
/** After so long what it was too busy for is asked again. */
const BUSY_WAITS_MS = [200, 600, 1_500];

/**
 * Asks, and throws in the terms of the port. Once more where a resting connection turned out to be closed, and a few
 * times where Elasticsearch is too busy for a moment, as when it fills another index: all that we ask may be asked twice.
 */
export async function asked<T>(ask: () => Promise<T>, waitsMs = BUSY_WAITS_MS): Promise<T> {
  for (const wait of waitsMs) {
    try {
      return await onOpenConnection(ask);
    } catch (error) {
      if (!isBusy(error)) throw indexError(error);
    }
    await sleep(wait);
  }
  return onOpenConnection(ask).catch((error: unknown) => {
    throw indexError(error);
  });
}

const onOpenConnection = <T>(ask: () => Promise<T>): Promise<T> =>
  ask().catch((error: unknown) => {
    if (error instanceof errors.ConnectionError && DROPPED.test(error.message)) return ask();
    throw error;
  });
