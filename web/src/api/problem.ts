import type { Bilingual, Problem } from './types.js';

/** A refused or failed request, with what the server said, or status 0 when it could not be reached. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
  }

  /** The message of the named field, when the server refused that field. */
  fieldMessage(field: string): string | undefined {
    return this.problem.errors?.find((error) => error.field === field)?.message;
  }
}

/** Whether the same request would be refused again: the server says so, or it has found fault with what was sent. */
export function isFinal(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  return error.problem.permanent ?? [400, 413, 415, 422].includes(error.status);
}

/** What happened and what to do about it, in both languages where the server gave them. */
export interface Explanation {
  readonly message?: Bilingual;
  readonly action?: Bilingual;
  /** Key under `problem` in the interface texts, for what has no words of its own. */
  readonly key: string;
}

export function explain(error: unknown): Explanation {
  if (!(error instanceof ApiProblem)) return { key: 'unexpected' };
  const { message, action } = error.problem;
  return { message, action, key: keyOfStatus(error.status) };
}

function keyOfStatus(status: number): string {
  if (status === 0) return 'unreachable';
  if (status === 401) return 'signInFirst';
  if (status === 403) return 'notAllowed';
  if (status === 404) return 'notFound';
  if (status === 409 || status === 412) return 'changedMeanwhile';
  if (status === 413) return 'tooLarge';
  if (status === 429) return 'tooOften';
  if (status === 503) return 'away';
  if (status >= 400 && status < 500) return 'refused';
  return 'unexpected';
}
