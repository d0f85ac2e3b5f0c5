import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { jsonBodyReader, type ReadJsonBody } from '../platform/http/json-body.js';
import { neededRole } from './principal-guard.js';

const KIB = 1024;
/** A message of 4,000 letters, every one escaped, has 24 kB; a saved question has a few lists. */
const PUBLIC_FORM = { bytes: 64 * KIB, keys: 100, containers: 100, values: 1_000, depth: 6 };
const DESK_CALL = { bytes: KIB * KIB, keys: 500, containers: 500, values: 2_500, depth: 8 };
/** A page of 1,000 lines with their boxes has 4,000 keys; the order of 20,000 pages by name has 800 kB. */
const LARGE = { bytes: KIB * KIB, keys: 5_000, containers: 2_500, values: 25_000, depth: 12 };

const LARGE_BODY = 'phusa:largeBody';

/** Of a desk's call that carries whole pages or lists: its body may have ten times as many members as another's. */
export const LargeJsonBody = (): MethodDecorator => SetMetadata(LARGE_BODY, true);

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Reads JSON bodies, after it is known that who asks may make the call at all: what comes from a stranger to a desk is
 * refused unread, and what everybody may send is small.
 */
@Injectable()
export class JsonBodyGuard implements CanActivate {
  private readonly ofPublicForm = jsonBodyReader(PUBLIC_FORM);
  private readonly ofDeskCall = jsonBodyReader(DESK_CALL);
  private readonly large = jsonBodyReader(LARGE);

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (WITHOUT_BODY.has(request.method)) return true;
    await this.readerFor(context)(request, http.getResponse<Response>());
    return true;
  }

  private readerFor(context: ExecutionContext): ReadJsonBody {
    if (neededRole(this.reflector, context) === undefined) return this.ofPublicForm;
    const large = this.reflector.get<true | undefined>(LARGE_BODY, context.getHandler());
    return large ? this.large : this.ofDeskCall;
  }
}
