import createClient from 'openapi-fetch';
import type { paths } from '../api.js';
import { ApiProblem } from './problem.js';
import type { Problem } from './types.js';

export const api = createClient<paths>({ baseUrl: '', fetch: reachable });

/** Turns "no answer at all" into the same kind of error as an answer that says no. */
async function reachable(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem(0, { status: 0, title: String(error) });
  }
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of a good answer; throws {@link ApiProblem} for any other. */
export async function bodyOf<T>(pending: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await pending;
  if (data !== undefined) return data;
  throw problemOf(response.status, error);
}

/** For calls that answer without a body. */
export async function done(pending: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await pending;
  if (!response.ok) throw problemOf(response.status, error);
}

export function problemOf(status: number, body: unknown): ApiProblem {
  const problem =
    typeof body === 'object' && body !== null ? (body as Partial<Problem>) : { detail: asText(body) };
  return new ApiProblem(status, { ...problem, status });
}

const asText = (body: unknown): string | undefined =>
  typeof body === 'string' && body !== '' ? body.slice(0, 300) : undefined;
