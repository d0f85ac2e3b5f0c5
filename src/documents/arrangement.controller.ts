import {
  BadRequestException,
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  NotFoundException,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiHeader,
  ApiOkResponse,
  ApiProduces,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { Asker } from '../access/asker.js';
import { CurrentAsker, Needs } from '../access/asker-guard.js';
import { LargeJsonBody } from '../access/json-body-guard.js';
import { PICTURE_WIDTHS, SCREEN_WIDTH } from '../platform/storage/object-keys.js';
import { Arrangements } from '../review/page-editing/page-orders.js';
import { PageMends } from '../review/page-editing/page-edits.js';
import {
  ArrangementConflictDto,
  ArrangementDto,
  ArrangementHistoryDto,
  MendDto,
  RestoreArrangementDto,
} from './arrangement.dto.js';
import { mendOperation, pastArrangementView } from './arrangement-view.js';
import { ArrangementViews } from './arrangement-views.js';
import { DocumentAccess } from './document-access.js';
import { PagePictures } from './page-pictures.js';
import { sendPicture } from './send-picture.js';
import { widthFrom } from './picture-width.js';
import { seenVersion } from './seen-version.js';

/** Which page stands where, and how it is turned. */
@ApiTags('pages')
@Controller('documents/:id')
@Needs('librarian')
export class ArrangementController {
  constructor(
    private readonly access: DocumentAccess,
    private readonly arrangements: Arrangements,
    private readonly mends: PageMends,
    private readonly pictures: PagePictures,
    private readonly views: ArrangementViews,
  ) {}

  /** All pages in order, and those out of view. */
  @Get('arrangement')
  @ApiOkResponse({ type: ArrangementDto })
  async arrangement(
    @Param('id') id: string,
    @CurrentAsker() asker: Asker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ArrangementDto> {
    return this.views.show(await this.access.kept(id, asker), response);
  }

  /** Every arrangement that there was, the newest first; none where the pages stand as they came. */
  @Get('arrangement/history')
  @ApiOkResponse({ type: ArrangementHistoryDto })
  async history(@Param('id') id: string, @CurrentAsker() asker: Asker): Promise<ArrangementHistoryDto> {
    const { document } = await this.access.kept(id, asker);
    const past = await this.arrangements.history(document.id);
    return { items: past.map((one) => pastArrangementView(one, document.arrangement)) };
  }

  /** Brings an earlier arrangement back, as a new one. */
  @Post('arrangement/restore')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: false, description: 'The arrangement’s ETag that was seen' })
  @ApiOkResponse({ type: ArrangementDto })
  @ApiConflictResponse({ type: ArrangementConflictDto })
  async restore(
    @Param('id') id: string,
    @Body() body: RestoreArrangementDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentAsker() asker: Asker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ArrangementDto> {
    await this.access.kept(id, asker);
    await this.mends.restore(id, body.restore, body.version ?? seenVersion(ifMatch, 'arrangement'), asker);
    return this.views.show(await this.access.kept(id, asker), response);
  }

  /** Rotates, orders, removes pages and brings them back: all that is asked for, or nothing. */
  @Post('pages/mend')
  @LargeJsonBody()
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: false, description: 'The arrangement’s ETag that was seen' })
  @ApiOkResponse({ type: ArrangementDto })
  @ApiConflictResponse({ type: ArrangementConflictDto })
  async mend(
    @Param('id') id: string,
    @Body() body: MendDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentAsker() asker: Asker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ArrangementDto> {
    await this.access.kept(id, asker);
    const operations = body.operations.map((one, i) => {
      const operation = mendOperation(one);
      if (operation) return operation;
      throw new BadRequestException({ errors: [{ field: `operations.${i}.turn`, message: 'is missing' }] });
    });
    const seen = body.version ?? seenVersion(ifMatch, 'arrangement');
    const { reread } = body;
    await this.mends.mend(
      id,
      { operations, ...(seen === undefined ? {} : { seen }), ...(reread === undefined ? {} : { reread }) },
      asker,
    );
    return this.views.show(await this.access.kept(id, asker), response);
  }

  /** The picture of a page that is out of view. */
  @Get('aside/:sheet/image')
  @ApiQuery({
    name: 'width',
    required: false,
    enum: [...PICTURE_WIDTHS],
    description: `Default ${SCREEN_WIDTH}`,
  })
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async image(
    @Param('id') id: string,
    @Param('sheet', ParseUUIDPipe) sheet: string,
    @Query('width') width: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @CurrentAsker() asker: Asker,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const wanted = widthFrom(width);
    await this.access.kept(id, asker);
    const page = await this.arrangements.aside(id, sheet);
    if (!page) throw new NotFoundException();
    return sendPicture(this.pictures, page, wanted, known, response);
  }
}
