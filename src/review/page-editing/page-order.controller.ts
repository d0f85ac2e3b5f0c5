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
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { LargeJsonBody } from '../../access/json-body-guard.js';
import { PICTURE_WIDTHS, SCREEN_WIDTH } from '../../platform/storage/object-keys.js';
import { PageOrders } from './page-orders.js';
import { PageEdits } from './page-edits.js';
import {
  PageOrderConflictDto,
  PageOrderDto,
  PageOrderHistoryDto,
  PageEditsDto,
  RestorePageOrderDto,
} from './page-order.dto.js';
import { pageEdit, pastPageOrderView } from './page-order-view.js';
import { PageOrderViews } from './page-order-views.js';
import { DocumentAccess } from '../../catalog/document-access/document-access.js';
import { PagePictures } from '../../catalog/page-views/page-pictures.js';
import { sendPicture } from '../../catalog/page-views/send-picture.js';
import { widthFrom } from '../../catalog/page-views/picture-width.js';
import { seenVersion } from '../../platform/http/seen-version.js';

/** Which page stands where, and how it is turned. */
@ApiTags('pages')
@Controller('documents/:id')
@Needs('librarian')
export class PageOrderController {
  constructor(
    private readonly access: DocumentAccess,
    private readonly pageOrders: PageOrders,
    private readonly edits: PageEdits,
    private readonly pictures: PagePictures,
    private readonly views: PageOrderViews,
  ) {}

  /** All pages in order, and those out of view. */
  @Get('page-order')
  @ApiOkResponse({ type: PageOrderDto })
  async pageOrder(
    @Param('id') id: string,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageOrderDto> {
    return this.views.show(await this.access.kept(id, principal), response);
  }

  /** Every page order that there was, the newest first; none where the pages stand as they came. */
  @Get('page-order/history')
  @ApiOkResponse({ type: PageOrderHistoryDto })
  async history(
    @Param('id') id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<PageOrderHistoryDto> {
    const { document } = await this.access.kept(id, principal);
    const past = await this.pageOrders.history(document.id);
    return { items: past.map((one) => pastPageOrderView(one, document.pageOrder)) };
  }

  /** Brings an earlier page order back, as a new one. */
  @Post('page-order/restore')
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: false, description: 'The page order’s ETag that was seen' })
  @ApiOkResponse({ type: PageOrderDto })
  @ApiConflictResponse({ type: PageOrderConflictDto })
  async restore(
    @Param('id') id: string,
    @Body() body: RestorePageOrderDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageOrderDto> {
    await this.access.kept(id, principal);
    await this.edits.restore(id, body.restore, body.version ?? seenVersion(ifMatch, 'pageOrder'), principal);
    return this.views.show(await this.access.kept(id, principal), response);
  }

  /** Rotates, orders, removes pages and brings them back: all that is asked for, or nothing. */
  @Post('pages/edit')
  @LargeJsonBody()
  @HttpCode(200)
  @ApiHeader({ name: 'If-Match', required: false, description: 'The page order’s ETag that was seen' })
  @ApiOkResponse({ type: PageOrderDto })
  @ApiConflictResponse({ type: PageOrderConflictDto })
  async mend(
    @Param('id') id: string,
    @Body() body: PageEditsDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageOrderDto> {
    await this.access.kept(id, principal);
    const operations = body.operations.map((one, i) => {
      const operation = pageEdit(one);
      if (operation) return operation;
      throw new BadRequestException({ errors: [{ field: `operations.${i}.turn`, message: 'is missing' }] });
    });
    const seen = body.version ?? seenVersion(ifMatch, 'pageOrder');
    const { reread } = body;
    await this.edits.mend(
      id,
      { operations, ...(seen === undefined ? {} : { seen }), ...(reread === undefined ? {} : { reread }) },
      principal,
    );
    return this.views.show(await this.access.kept(id, principal), response);
  }

  /** The picture of a page that is out of view. */
  @Get('aside/:pageId/image')
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
    @Param('pageId', ParseUUIDPipe) pageId: string,
    @Query('width') width: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const wanted = widthFrom(width);
    await this.access.kept(id, principal);
    const page = await this.pageOrders.aside(id, pageId);
    if (!page) throw new NotFoundException();
    return sendPicture(this.pictures, page, wanted, known, response);
  }
}
