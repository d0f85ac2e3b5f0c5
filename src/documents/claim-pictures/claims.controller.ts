import {
  Controller,
  Get,
  Headers,
  NotFoundException,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal } from '../../access/principal-guard.js';
import { Claim } from '../../catalog/evidence/claim.entity.js';
import { ClaimPictures } from './claim-pictures.js';
import { DocumentAccess } from '../../catalog/document-access/document-access.js';

@ApiTags('documents')
@Controller('documents/:id/claims/:claimId')
export class ClaimsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DocumentAccess,
    private readonly pictures: ClaimPictures,
  ) {}

  /** The picture of one of the claim's boxes, as JPEG: of a published quote even where its page is closed. */
  @Get('image')
  @ApiQuery({ name: 'part', required: false, type: Number, description: 'Which of its boxes, from 1' })
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async image(
    @Param('id') id: string,
    @Param('claimId', ParseUUIDPipe) claimId: string,
    @Query('part', new ParseIntPipe({ optional: true })) part: number | undefined,
    @Headers('if-none-match') known: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const opened = await this.access.record(id, principal);
    const claim = await this.dataSource.manager.findOneBy(Claim, { id: claimId, documentId: id });
    if (!claim) throw new NotFoundException();
    const picture = await this.pictures.picture(claim, part ?? 1, opened);
    const etag = `"${picture.name}"`;
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', 'private, no-cache');
    if (known?.split(/\s*,\s*/).includes(etag)) {
      response.status(304);
      return undefined;
    }
    return new StreamableFile(await picture.open(), { type: 'image/jpeg', length: picture.bytes });
  }
}
