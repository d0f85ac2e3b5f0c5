import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import { QueryFailedError } from 'typeorm';
import { PhusaError } from '../../shared/errors.js';
import { codeOf } from '../disk/no-room.js';
import { asOutage } from '../outages/outages.js';
import { GIVEN_UP } from './database-watch.js';
import { type Problem, PROBLEM_TYPE } from './problem.js';
import { FAILURE_STATUS, STATUS_TEXTS } from './problem-texts.js';

const RETRY_AFTER_SECONDS = 5;
/** Room is not made in a moment: a person has to. */
const RETRY_WHEN_FULL_SECONDS = 60;
/** Foreseen: said by their own part, and not to be alarmed about at every request. */
const FORESEEN: ReadonlySet<number> = new Set([503, 507]);

/** Turns every exception into one kind of answer; no stack trace or query reaches a client. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.locals[GIVEN_UP]) return;
    const problem = this.problemOf(thrown);
    if (problem.status >= 500 && !FORESEEN.has(problem.status)) {
      this.log.error(String(thrown), thrown instanceof Error ? thrown.stack : undefined);
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.status === 503) response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
    if (problem.status === 507) response.setHeader('Retry-After', RETRY_WHEN_FULL_SECONDS);
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
  }

  private problemOf(thrown: unknown): Problem {
    // body-parser marks what we throw while it reads as its own
    if (thrown instanceof HttpException) return httpProblem(thrown);
    if (isClientError(thrown)) return { ...base(thrown.status), detail: thrown.message };
    if (isUnstorable(thrown)) return { ...base(400), detail: 'a value cannot be stored as it is' };
    const error = asOutage(thrown);
    if (error instanceof PhusaError) {
      const failure = error.toFailure();
      const status = FAILURE_STATUS[failure.code] ?? (failure.permanent ? 422 : 503);
      return {
        ...base(status),
        code: failure.code,
        message: failure.message,
        action: failure.action,
        detail: failure.message.en,
      };
    }
    return base(500);
  }
}

function httpProblem(error: HttpException): Problem {
  const status = error.getStatus();
  const body = error.getResponse();
  const given = typeof body === 'object' ? (body as Record<string, unknown>) : { detail: body };
  const { statusCode: _status, error: _error, message, ...rest } = given;
  return {
    ...base(status),
    ...(typeof message === 'string' ? { detail: message } : {}),
    ...(isBilingual(message) ? { message } : {}),
    ...rest,
  };
}

const base = (status: number): Problem => {
  const message = STATUS_TEXTS[status] ?? STATUS_TEXTS[status < 500 ? 400 : 500];
  if (!message) throw new Error(`no words for status ${status}`);
  return { type: 'about:blank', title: message.en, status, message };
};

const isBilingual = (value: unknown): value is { vi: string; en: string } =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;

/** body-parser and friends throw errors with a 4xx status and a safe message. */
function isClientError(error: unknown): error is { status: number; message: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500 &&
    'expose' in error &&
    error.expose === true
  );
}

/** What PostgreSQL cannot hold: NUL, half a surrogate pair, a number or date out of range. The client gets a message. */
const UNSTORABLE: ReadonlySet<string> = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

const isUnstorable = (error: unknown): boolean =>
  error instanceof QueryFailedError && UNSTORABLE.has(codeOf(error.driverError));
