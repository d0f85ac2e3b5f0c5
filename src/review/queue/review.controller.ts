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
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { BulkAcceptances } from '../decisions/bulk-acceptances.js';
import { CheckedPages } from '../decisions/checked-pages.js';
import { readItemId } from '../items/item-id.js';
import { readCursor } from './queue-cursor.js';
import { ReviewLocks } from '../items/review-locks.js';
import { ReviewQueue } from './review-queue.js';
import { DocumentAccess } from '../../catalog/document-access/document-access.js';
import { reviewLockView, reviewItemView } from './review-view.js';
import {
  AcceptedDto,
  AcceptManyDto,
  CheckedDto,
  ReviewLeftDto,
  ReviewLeftQueryDto,
  ReviewLockDto,
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
    private readonly claims: ReviewLocks,
    private readonly checkedPages: CheckedPages,
    private readonly acceptances: BulkAcceptances,
    private readonly access: DocumentAccess,
  ) {}

  @Get()
  @ApiOkResponse({ type: ReviewQueueDto })
  async list(
    @Query() query: ReviewQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ReviewQueueDto> {
    const { cursor: given, ...question } = query;
    const cursor = given === undefined ? {} : readCursor(given);
    if (!cursor)
      throw new BadRequestException({
        errors: [{ field: 'cursor', message: 'is not one that the queue gave' }],
      });
    const { items, nextCursor } = await this.queue.worstFirst({ ...question, cursor }, principal);
    return { items: items.map(reviewItemView), ...(nextCursor ? { nextCursor } : {}) };
  }

  @Get('left')
  @ApiOperation({ summary: 'How many items wait for a person, of the same question as the queue' })
  @ApiOkResponse({ type: ReviewLeftDto })
  left(@Query() query: ReviewLeftQueryDto, @CurrentPrincipal() principal: Principal): Promise<ReviewLeftDto> {
    return this.queue.left(query, principal);
  }

  /** Accepts all suggestions of a field from a confidence on; what somebody else is looking at is left alone. */
  @Post('accept')
  @HttpCode(200)
  @ApiOkResponse({ type: AcceptedDto })
  accept(@Body() body: AcceptManyDto, @CurrentPrincipal() principal: Principal): Promise<AcceptedDto> {
    return this.acceptances.accept(body, principal);
  }

  @Post('undo/:undoId')
  @HttpCode(200)
  @ApiOkResponse({ type: UndoneDto })
  async undo(
    @Param('undoId', ParseUUIDPipe) undoId: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<UndoneDto> {
    return { undone: await this.acceptances.undo(undoId, principal) };
  }

  /** Locks an item for others for some minutes; claiming it again prolongs that. */
  @Post(':itemId/claim')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewLockDto })
  @ApiConflictResponse({ description: 'Somebody else is looking at it: `claim` says who and until when' })
  async claim(
    @Param('itemId') itemId: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<ReviewLockDto> {
    return reviewLockView(await this.claims.claim(itemId, principal));
  }

  @Delete(':itemId/claim')
  @HttpCode(204)
  @ApiNoContentResponse()
  release(@Param('itemId') itemId: string, @CurrentPrincipal() principal: Principal): Promise<void> {
    return this.claims.release(itemId, principal);
  }

  /** Says that a page was looked at and needs nothing more, until its text changes. */
  @Post(':itemId/checked')
  @HttpCode(204)
  @ApiNoContentResponse()
  async checked(
    @Param('itemId') itemId: string,
    @Body() body: CheckedDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<void> {
    const item = readItemId(itemId);
    if (item?.kind !== 'page') throw new NotFoundException();
    const { keeps, document } = await this.access.record(item.documentId, principal);
    if (!keeps) throw new NotFoundException();
    await this.checkedPages.check(document.id, item.number, body.version, principal);
  }
}
