import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiConflictResponse, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asker } from '../access/asker.js';
import { CurrentAsker, Needs } from '../access/asker-guard.js';
import { DocumentJoins } from '../review/page-editing/document-joins.js';
import {
  ArrangementConflictDto,
  ArrangementDto,
  MergeDto,
  SplitDocumentDto,
  SplitDto,
} from './arrangement.dto.js';
import { ArrangementViews } from './arrangement-views.js';
import { DocumentAccess } from './document-access.js';
import { seenVersion } from './seen-version.js';

const IF_MATCH = { name: 'If-Match', required: false, description: 'The arrangement’s ETag that was seen' };

/** One document made two, and two made one. */
@ApiTags('pages')
@Controller('documents/:id')
@Needs('librarian')
export class JoinsController {
  constructor(
    private readonly access: DocumentAccess,
    private readonly joins: DocumentJoins,
    private readonly views: ArrangementViews,
  ) {}

  /** Makes a document of the pages from one on: same originals, owner and visibility; what stands on them goes along. */
  @Post('split')
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ type: SplitDocumentDto })
  @ApiConflictResponse({ type: ArrangementConflictDto })
  async split(
    @Param('id') id: string,
    @Body() { page, version }: SplitDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentAsker() asker: Asker,
  ): Promise<SplitDocumentDto> {
    await this.access.kept(id, asker);
    return { id: await this.joins.split(id, page, version ?? seenVersion(ifMatch, 'arrangement'), asker) };
  }

  /** Puts another document's pages behind this one's. The other leads here from now on; it can be taken apart again. */
  @Post('merge')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: ArrangementDto })
  @ApiConflictResponse({ type: ArrangementConflictDto })
  async merge(
    @Param('id') id: string,
    @Body() { other, version }: MergeDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentAsker() asker: Asker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ArrangementDto> {
    await this.access.kept(id, asker);
    await this.access.kept(other, asker);
    await this.joins.merge(id, other, version ?? seenVersion(ifMatch, 'arrangement'), asker);
    return this.views.show(await this.access.kept(id, asker), response);
  }

  /** Takes a merge back: the other document stands again, with its pages and what was done on them since. */
  @Post('unmerge')
  @HttpCode(200)
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: ArrangementDto })
  @ApiConflictResponse({ type: ArrangementConflictDto })
  async unmerge(
    @Param('id') id: string,
    @Body() { other, version }: MergeDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentAsker() asker: Asker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ArrangementDto> {
    await this.access.kept(id, asker);
    await this.joins.unmerge(id, other, version ?? seenVersion(ifMatch, 'arrangement'), asker);
    return this.views.show(await this.access.kept(id, asker), response);
  }
}
