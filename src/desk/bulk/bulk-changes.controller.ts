import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiUnauthorizedResponse,
  ApiUnprocessableEntityResponse,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import type { Principal } from '../../access/principal.js';
import type { BulkChange } from './bulk-change.entity.js';
import {
  BulkChangeDto,
  BulkChangeListDto,
  BulkResultQueryDto,
  NewBulkChangeDto,
} from './bulk-changes.dto.js';
import { BulkChanges } from './bulk-changes.js';
import { BulkViews } from './bulk-view.js';
import { ResultCsv } from './result-csv.js';

const LOCATION = { Location: { description: 'The bulk change', schema: { type: 'string' } } } as const;

@ApiTags('desk')
@Controller('bulk-changes')
@Needs('librarian')
@ApiUnauthorizedResponse({ description: 'Nobody is signed in' })
@ApiForbiddenResponse({ description: 'For librarians; or the act reaches beyond their unit' })
export class BulkChangesController {
  constructor(
    private readonly changes: BulkChanges,
    private readonly views: BulkViews,
    private readonly csv: ResultCsv,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Ask for one act on many documents, and foresee it',
    description:
      'Settles which documents it is of and foresees, in a worker, what would become of each. Nothing changes before POST …/start.',
  })
  @ApiAcceptedResponse({ type: BulkChangeDto, headers: LOCATION })
  @ApiBadRequestResponse({ description: 'A member is missing or wrong, or nothing matches' })
  @ApiUnprocessableEntityResponse({ description: 'openingUnanswered: answer in `opening`' })
  @ApiConflictResponse({ description: 'openingRefused: the answers forbid opening' })
  async ask(
    @Body() body: NewBulkChangeDto,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BulkChangeDto> {
    return this.accepted(await this.changes.ask(body, principal), response);
  }

  @Get()
  @ApiOperation({ summary: 'Your own bulk changes that were started, newest first' })
  @ApiOkResponse({ type: BulkChangeListDto })
  async own(@CurrentPrincipal() principal: Principal): Promise<BulkChangeListDto> {
    const changes = await this.changes.own(principal);
    return { items: await Promise.all(changes.map((change) => this.views.of(change))) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'How far a bulk change is, what it came to, and why documents were refused' })
  @ApiOkResponse({ type: BulkChangeDto })
  @ApiNotFoundResponse({ description: 'There is none of yours by this id' })
  async get(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<BulkChangeDto> {
    return this.views.of(await this.changes.find(id, principal));
  }

  @Post(':id/start')
  @HttpCode(202)
  @ApiOperation({ summary: 'Do what was foreseen' })
  @ApiAcceptedResponse({ type: BulkChangeDto, headers: LOCATION })
  @ApiNotFoundResponse({ description: 'There is none of yours by this id' })
  @ApiConflictResponse({ description: 'notForeseen: it is still being previewed, or was stopped' })
  async start(
    @Param('id') id: string,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BulkChangeDto> {
    return this.accepted(await this.changes.start(id, principal), response);
  }

  @Post(':id/stop')
  @HttpCode(202)
  @ApiOperation({ summary: 'Stop it; what is done stays done' })
  @ApiAcceptedResponse({ type: BulkChangeDto, headers: LOCATION })
  @ApiNotFoundResponse({ description: 'There is none of yours by this id' })
  async stop(
    @Param('id') id: string,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BulkChangeDto> {
    return this.accepted(await this.changes.stop(id, principal), response);
  }

  @Get(':id/results.csv')
  @ApiOperation({ summary: 'What became of each document, and why not' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'UTF-8 with a byte order mark', schema: { type: 'string' } })
  @ApiNotFoundResponse({ description: 'There is none of yours by this id' })
  async results(
    @Param('id') id: string,
    @Query() { outcome, language }: BulkResultQueryDto,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    const change = await this.changes.find(id, principal);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="${change.act}-${change.id}.csv"`);
    response.setHeader('Cache-Control', 'private, no-store');
    await pipeline(Readable.from(this.csv.lines(change, language, outcome)), response);
  }

  private accepted(change: BulkChange, response: Response): Promise<BulkChangeDto> {
    response.setHeader('Location', `/api/v1/bulk-changes/${change.id}`);
    return this.views.of(change);
  }
}
