import {
  BadRequestException,
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import { ApiConflictResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Asker } from '../access/asker.js';
import { CurrentAsker, Needs } from '../access/asker-guard.js';
import { BulkAcceptances } from '../review/decisions/bulk-acceptances.js';
import { CheckedPages } from '../review/decisions/checked-pages.js';
import { readItemId } from '../review/items/item-id.js';
import { readCursor } from '../review/queue/queue-cursor.js';
import { ReviewClaims } from '../review/items/review-locks.js';
import { ReviewQueue } from '../review/queue/review-queue.js';
import { DocumentAccess } from './document-access.js';
import { reviewClaimView, reviewItemView } from './review-view.js';
import {
  AcceptedDto,
  AcceptManyDto,
  CheckedDto,
  ReviewClaimDto,
  ReviewQueryDto,
  ReviewQueueDto,
  UndoneDto,
} from './review.dto.js';

/** The review desk: what most needs a human eye comes first. */
@ApiTags('review')
@Controller('review')
@Needs('librarian')
export class ReviewController {
  constructor(
    private readonly queue: ReviewQueue,
    private readonly claims: ReviewClaims,
    private readonly checkedPages: CheckedPages,
    private readonly acceptances: BulkAcceptances,
    private readonly access: DocumentAccess,
  ) {}

  @Get()
  @ApiOkResponse({ type: ReviewQueueDto })
  async list(@Query() query: ReviewQueryDto, @CurrentAsker() asker: Asker): Promise<ReviewQueueDto> {
    const { cursor: given, ...question } = query;
    const cursor = given === undefined ? {} : readCursor(given);
    if (!cursor)
      throw new BadRequestException({
        errors: [{ field: 'cursor', message: 'is not one that the queue gave' }],
      });
    const { items, nextCursor } = await this.queue.worstFirst({ ...question, cursor }, asker);
    return { items: items.map(reviewItemView), ...(nextCursor ? { nextCursor } : {}) };
  }

  /** Accepts all suggestions of a field from a confidence on; what somebody else is looking at is left alone. */
  @Post('accept')
  @HttpCode(200)
  @ApiOkResponse({ type: AcceptedDto })
  accept(@Body() body: AcceptManyDto, @CurrentAsker() asker: Asker): Promise<AcceptedDto> {
    return this.acceptances.accept(body, asker);
  }

  @Post('undo/:undoId')
  @HttpCode(200)
  @ApiOkResponse({ type: UndoneDto })
  async undo(
    @Param('undoId', ParseUUIDPipe) undoId: string,
    @CurrentAsker() asker: Asker,
  ): Promise<UndoneDto> {
    return { undone: await this.acceptances.undo(undoId, asker) };
  }

  /** Locks an item for others for some minutes; claiming it again prolongs that. */
  @Post(':itemId/claim')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewClaimDto })
  @ApiConflictResponse({ description: 'Somebody else is looking at it: `claim` says who and until when' })
  async claim(@Param('itemId') itemId: string, @CurrentAsker() asker: Asker): Promise<ReviewClaimDto> {
    return reviewClaimView(await this.claims.claim(itemId, asker));
  }

  @Delete(':itemId/claim')
  @HttpCode(204)
  @ApiNoContentResponse()
  release(@Param('itemId') itemId: string, @CurrentAsker() asker: Asker): Promise<void> {
    return this.claims.release(itemId, asker);
  }

  /** Says that a page was looked at and needs nothing more, until its text changes. */
  @Post(':itemId/checked')
  @HttpCode(204)
  @ApiNoContentResponse()
  async checked(
    @Param('itemId') itemId: string,
    @Body() body: CheckedDto,
    @CurrentAsker() asker: Asker,
  ): Promise<void> {
    const item = readItemId(itemId);
    if (item?.kind !== 'page') throw new NotFoundException();
    const { keeps, document } = await this.access.record(item.documentId, asker);
    if (!keeps) throw new NotFoundException();
    await this.checkedPages.check(document.id, item.number, body.version, asker);
  }
}
