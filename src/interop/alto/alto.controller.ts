import {
  Controller,
  Get,
  Header,
  NotFoundException,
  Param,
  ParseIntPipe,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal } from '../../access/principal-guard.js';
import { CountsUsage } from '../../access/usage/counts-usage.js';
import { altoOfDocument, altoOfPage } from './alto.js';
import type { AltoDocument } from './alto-page.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { AltoPages } from './alto-pages.js';
import { DocumentAccess, type OpenedDocument } from '../../catalog/document-access/document-access.js';

const XML = 'application/xml; charset=utf-8';

@ApiTags('pages')
@Controller('documents/:id')
export class AltoController {
  constructor(
    private readonly access: DocumentAccess,
    private readonly pages: AltoPages,
    private readonly config: AppConfig,
  ) {}

  /** The page's lines and words with their boxes as ALTO 4. */
  @Get('pages/:number/alto')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('Content-Type', XML)
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'private, no-cache')
  async page(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const opened = await this.access.page(id, number, principal);
    const [page] = await this.pages.some(id, [number], opened.keeps);
    if (!page) throw new NotFoundException();
    response.setHeader('ETag', `"${opened.page.version}"`);
    return altoOfPage(this.head(opened, `/pages/${number}/image`), page);
  }

  /** All pages that the principal may read in one ALTO 4 file. */
  @Get('alto')
  @CountsUsage('export')
  @ApiProduces('application/xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'private, no-cache')
  async document(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<StreamableFile> {
    const opened = await this.access.body(id, principal);
    const { document, keeps } = opened;
    const pages = (): ReturnType<AltoPages['all']> => this.pages.all(id, document.pageCount, keeps);
    return new StreamableFile(Readable.from(altoOfDocument(this.head(opened), pages)), { type: XML });
  }

  private head({ document, keeps }: OpenedDocument, part = ''): AltoDocument {
    return {
      id: document.id,
      address: `${this.config.http.publicUrl}/api/v1/documents/${document.id}${part}`,
      ...(keeps ? { fileName: document.originalName } : {}),
    };
  }
}
