import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  NotFoundException,
  Param,
  ParseIntPipe,
  Patch,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { CurrentPrincipal, Needs } from '../access/principal-guard.js';
import { CountsUsage } from '../access/usage/counts-usage.js';
import { Page } from '../catalog/pages/page.entity.js';
import { PICTURE_WIDTHS, SCREEN_WIDTH } from '../platform/storage/object-keys.js';
import { DocumentAccess } from '../catalog/document-access/document-access.js';
import { DocumentChanges } from './document-changes.js';
import { WithholdDto } from './dto/document-patch.dto.js';
import { PagePictures } from '../catalog/page-views/page-pictures.js';
import { PageDto, PagesDto, PageSummaryDto } from '../catalog/page-views/page.dto.js';
import { pageSummary } from '../catalog/page-views/page-view.js';
import { PageViews } from '../catalog/page-views/page-views.js';
import { widthFrom } from '../catalog/page-views/picture-width.js';
import { sendPicture } from '../catalog/page-views/send-picture.js';

@ApiTags('pages')
@Controller('documents/:id/pages')
export class PagesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DocumentAccess,
    private readonly changes: DocumentChanges,
    private readonly pictures: PagePictures,
    private readonly views: PageViews,
  ) {}

  /** All pages without their text: sizes, sources, versions. */
  @Get()
  @ApiOkResponse({ type: PagesDto })
  async list(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<PagesDto> {
    const { keeps } = await this.access.body(id, principal);
    const pages = await this.dataSource.manager.find(Page, {
      where: { documentId: id, ...(keeps ? {} : { withheld: false }) },
      order: { number: 'ASC' },
    });
    return { items: pages.map((page) => pageSummary(page, keeps)) };
  }

  @Get(':number')
  @CountsUsage('read')
  @ApiOkResponse({ type: PageDto })
  async page(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageDto> {
    const { keeps } = await this.access.page(id, number, principal);
    return this.views.show(id, number, keeps, response);
  }

  @Get(':number/text')
  @CountsUsage('read')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('X-Content-Type-Options', 'nosniff')
  async text(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentPrincipal() principal: Principal,
  ): Promise<string> {
    return (await this.access.page(id, number, principal)).page.text;
  }

  /** The page picture, upright, as JPEG. */
  @Get(':number/image')
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
    @Param('number', ParseIntPipe) number: number,
    @Query('width') width: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const wanted = widthFrom(width);
    const { page } = await this.access.page(id, number, principal);
    return sendPicture(this.pictures, page, wanted, known, response);
  }

  /** Hides a page from all but those who keep the document, or shows it again. */
  @Patch(':number')
  @Needs('librarian')
  @ApiOkResponse({ type: PageSummaryDto })
  async withhold(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Body() body: WithholdDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<PageSummaryDto> {
    const { keeps } = await this.access.page(id, number, principal);
    if (!keeps) throw new NotFoundException();
    await this.changes.withhold(id, number, body, principal);
    return pageSummary((await this.access.page(id, number, principal)).page, keeps);
  }
}
