import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { Clock, vietnamDate } from '../../shared/clock.js';
import { CardAccess } from './card-access.js';
import { CardChanges } from './card-changes.js';
import { draftOf } from './card-draft.js';
import { cardEtag, seenCard } from './card-etag.js';
import { CardList } from './card-list.js';
import { CardMaterials } from './card-material.js';
import { cardQuestion } from './card-question.js';
import { CardViews } from './card-views.js';
import { CardDraftDto, CardDto, CardListDto, CardPatchDto, CardQueryDto } from './opportunities.dto.js';

/** Results that may be used: what they are and how far it is proven. */
@ApiTags('opportunities')
@Controller('opportunities')
export class OpportunitiesController {
  constructor(
    private readonly access: CardAccess,
    private readonly cards: CardList,
    private readonly views: CardViews,
    private readonly changes: CardChanges,
    private readonly materials: CardMaterials,
    private readonly clock: Clock,
  ) {}

  /** Cards that the principal may see, with counts by facet. */
  @Get()
  @ApiOkResponse({ type: CardListDto })
  list(@Query() query: CardQueryDto, @CurrentPrincipal() principal: Principal): Promise<CardListDto> {
    const { sort, from, size } = query;
    return this.cards.list({ ...cardQuestion(query), sort, from, size }, principal);
  }

  /** One card. Who keeps the document sees it before it is published, and what stands in its way. */
  @Get(':id')
  @ApiOkResponse({ type: CardDto })
  async get(
    @Param('id') documentId: string,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CardDto> {
    return this.show(documentId, principal, response);
  }

  /** What a person writes of it. With If-Match: only if nobody else has written since. */
  @Patch(':id')
  @Needs('librarian')
  @ApiConflictResponse({ description: 'It is published, and could not stay so' })
  @ApiOkResponse({ type: CardDto })
  async write(
    @Param('id') documentId: string,
    @Body() body: CardPatchDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CardDto> {
    await this.access.kept(documentId, principal);
    await this.changes.write(documentId, body, seenCard(ifMatch), principal);
    return this.show(documentId, principal, response);
  }

  /** Sentences of the document from which the summary may be written, each with its page. */
  @Get(':id/draft')
  @Needs('member')
  @ApiOkResponse({ type: CardDraftDto })
  async draft(
    @Param('id') documentId: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<CardDraftDto> {
    const { document, filter } = await this.access.kept(documentId, principal);
    const material = (await this.materials.of([document], filter)).get(document.id);
    return {
      language: document.language ?? 'vi',
      sentences: material ? draftOf(material, vietnamDate(this.clock.now())) : [],
    };
  }

  /** Shows it to everyone. 409 says why it cannot be. */
  @Post(':id/publish')
  @Needs('librarian')
  @HttpCode(200)
  @ApiConflictResponse({ description: 'What stands in its way, in both languages' })
  @ApiOkResponse({ type: CardDto })
  async publish(
    @Param('id') documentId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CardDto> {
    await this.access.kept(documentId, principal);
    await this.changes.publish(documentId, seenCard(ifMatch), principal);
    return this.show(documentId, principal, response);
  }

  /** Takes it back; what was written stays. */
  @Post(':id/withdraw')
  @Needs('librarian')
  @HttpCode(200)
  @ApiOkResponse({ type: CardDto })
  async withdraw(
    @Param('id') documentId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CardDto> {
    await this.access.kept(documentId, principal);
    await this.changes.withdraw(documentId, seenCard(ifMatch), principal);
    return this.show(documentId, principal, response);
  }

  private async show(documentId: string, principal: Principal, response: Response): Promise<CardDto> {
    const card = await this.views.of(await this.access.of(documentId, principal));
    response.setHeader('ETag', cardEtag(card));
    response.setHeader('Cache-Control', 'private, no-cache');
    return card;
  }
}
