import {
  BadRequestException,
  Controller,
  Get,
  Headers,
  NotFoundException,
  Param,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiParam, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal } from '../../access/principal-guard.js';
import { CountsUsage } from '../../access/usage/counts-usage.js';
import { DocumentFile } from '../../catalog/documents/document-file.entity.js';
import { Page } from '../../catalog/pages/page.entity.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { byteRange } from '../../platform/http/byte-range.js';
import { DocumentAccess, type OpenedDocument } from '../../catalog/document-access/document-access.js';
import { originalOpen } from '../../catalog/document-access/open-files.js';
import { searchableOpen } from '../../catalog/document-access/open-files.js';
import { attachment } from '../../platform/http/file-name.js';
import { SearchableFiles } from './searchable-files.js';

const KINDS = ['original', 'searchable'] as const;

@ApiTags('files')
@Controller('documents/:id/files')
export class FilesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: DocumentAccess,
    private readonly store: ObjectStore,
    private readonly searchable: SearchableFiles,
  ) {}

  /**
   * The original byte for byte, or the searchable PDF; always as an attachment. The header Text-Version says which text
   * the PDF carries, Newer-Text-Version that it is not yet the newest: ask again in a moment.
   */
  @Get(':kind')
  @CountsUsage('download')
  @ApiParam({ name: 'kind', enum: KINDS })
  @ApiQuery({
    name: 'position',
    required: false,
    type: Number,
    description: 'Which original, from 0, of a document of several',
  })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiFoundResponse({
    description: 'An address of the file store, for the next two minutes: where S3_PUBLIC_ENDPOINT is set',
  })
  async file(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Query('position') position: string | undefined,
    @Headers('range') range: string | undefined,
    @Headers('if-range') ifRange: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const wanted = KINDS.find((known) => known === kind);
    if (!wanted) throw new NotFoundException();
    if (position !== undefined && !/^\d{1,5}$/.test(position)) {
      throw new BadRequestException({ errors: [{ field: 'position', message: 'must be a number from 0' }] });
    }
    const opened = await this.access.body(id, principal);
    if (!(await this.isOpen(wanted, opened))) throw new NotFoundException();
    if (wanted === 'searchable') return this.sendSearchable(id, range, ifRange, response);
    const file = await this.dataSource.manager.findOneBy(DocumentFile, {
      documentId: id,
      kind: wanted,
      position: Number(position ?? 0),
    });
    if (!file) throw new NotFoundException();
    return this.send(file, range, response);
  }

  /** With its text version named; a part is of the version that was begun, or the whole comes anew. */
  private async sendSearchable(
    id: string,
    range: string | undefined,
    ifRange: string | undefined,
    response: Response,
  ): Promise<StreamableFile | undefined> {
    const found = await (range === undefined ? this.searchable.newest(id) : this.searchable.find(id));
    if (!found) throw new NotFoundException();
    const etag = `"${found.textVersion}"`;
    response.setHeader('ETag', etag);
    response.setHeader('Text-Version', found.textVersion);
    if (found.newerTextVersion !== undefined)
      response.setHeader('Newer-Text-Version', found.newerTextVersion);
    const part = ifRange === undefined || ifRange === etag ? range : undefined;
    try {
      return await this.send(found.file, part, response);
    } catch (error) {
      // written again since it was looked for
      const now = await this.searchable.find(id);
      if (!now || now.file.objectKey === found.file.objectKey) throw error;
      return this.sendSearchable(id, range, ifRange, response);
    }
  }

  private async isOpen(kind: (typeof KINDS)[number], opened: OpenedDocument): Promise<boolean> {
    if (kind === 'original') return originalOpen(opened);
    const withheld = await this.dataSource.manager.find(Page, {
      select: { number: true },
      where: { documentId: opened.document.id, withheld: true },
    });
    const numbers = new Set(withheld.map(({ number }) => number));
    return searchableOpen({ body: opened.body, keeps: opened.keeps, withheld: numbers });
  }

  private async send(
    file: DocumentFile,
    range: string | undefined,
    response: Response,
  ): Promise<StreamableFile | undefined> {
    const disposition = attachment(file.name);
    if (range === undefined) {
      const address = await this.store.downloadAddress(file.objectKey, {
        mediaType: file.mediaType,
        disposition,
      });
      if (address !== undefined) return handOver(address, response);
    }
    const part = byteRange(range, file.bytes);
    const stream = await this.store.open(file.objectKey, part);
    response.setHeader('Accept-Ranges', 'bytes');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'private, no-cache');
    if (part) {
      response.status(206);
      response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${file.bytes}`);
    }
    return new StreamableFile(stream, {
      type: file.mediaType,
      disposition,
      length: part ? part.end - part.start + 1 : file.bytes,
    });
  }
}

/** The address is the right to read: it must not be kept, nor told to where the reader goes next. */
function handOver(address: string, response: Response): undefined {
  response.status(302);
  response.setHeader('Location', address);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  return undefined;
}
