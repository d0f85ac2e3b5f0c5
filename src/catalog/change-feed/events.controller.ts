import { Controller, type MessageEvent, Req, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { from, interval, map, merge, mergeMap, of, takeUntil } from 'rxjs';
import type { Observable } from 'rxjs';
import { ANONYMOUS } from '../../access/principal.js';
import { PrincipalGuard } from '../../access/principal-guard.js';
import { stillSignedIn } from '../../access/sessions.js';
import { EventHub } from './event-hub.js';

const ALIVE_MS = 20_000;

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly hub: EventHub,
    private readonly guard: PrincipalGuard,
  ) {}

  /**
   * One stream of progress for whoever asks: `hello`, then a `document` event (its summary) for each change, `alive`
   * in between. Another `hello` means that changes may have been missed.
   */
  @Sse()
  @ApiOkResponse({ description: 'text/event-stream', schema: { type: 'string' } })
  stream(@Req() request: Request): Observable<MessageEvent> {
    // who asks is asked again each time: a session may end while its stream is open
    const principal = async () =>
      (await stillSignedIn(request)) ? this.guard.principalOf(request) : ANONYMOUS;
    return merge(
      merge(of(undefined), this.hub.again).pipe(map(() => ({ type: 'hello', data: {} }))),
      interval(ALIVE_MS).pipe(map(() => ({ type: 'alive', data: {} }))),
      this.hub.for(principal).pipe(
        mergeMap((items) => from(items)),
        map((data) => ({ type: 'document', id: data.id, data })),
      ),
    ).pipe(takeUntil(this.hub.ended));
  }
}
