import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { isId } from '../../shared/ids.js';
import { type Principal, isStaff, ANONYMOUS } from '../principal.js';
import { isUse } from './counted-request.js';
import type { UsageKind } from './usage-kinds.js';
import { UsageLog } from './usage-log.js';

const USAGE = 'phusa:usage';

type AskingRequest = Request & { readonly principal?: Principal };

/** Counts the answers of a route `…/:id…` as uses of that document, once they were given. */
@Injectable()
export class UsageInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly usage: UsageLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const kind = this.reflector.get<UsageKind | undefined>(USAGE, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<AskingRequest>();
    const response = http.getResponse<Response>();
    if (kind) response.once('finish', () => this.count(kind, request, response.statusCode));
    return next.handle();
  }

  private count(kind: UsageKind, request: AskingRequest, status: number): void {
    const { headers, method, params, ip, principal = ANONYMOUS } = request;
    const documentId = params['id'];
    if (typeof documentId !== 'string' || !isId(documentId)) return;
    const userAgent = headers['user-agent'];
    const purpose = headers['sec-purpose'] ?? headers['purpose'] ?? headers['x-moz'];
    const use = isUse({
      method,
      status,
      userAgent,
      purpose: purpose?.toString(),
      range: headers.range,
      byKey: headers.authorization !== undefined,
      byStaff: isStaff(principal),
    });
    if (use) this.usage.note({ visitor: `${ip ?? ''} ${userAgent ?? ''}`, documentId, kind });
  }
}

/** Marks a route whose answers are uses of the document `:id`. */
export const CountsUsage = (kind: UsageKind): MethodDecorator =>
  applyDecorators(SetMetadata(USAGE, kind), UseInterceptors(UsageInterceptor));
