import {
  BadRequestException,
  Controller,
  Headers,
  HttpCode,
  HttpException,
  Param,
  ParseIntPipe,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiConsumes,
  ApiHeader,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import type { ReceivedFile } from '../../ingest/intake/received-file.js';
import { isRefused, type Received, Receiving } from '../../ingest/intake/receiving.js';
import { readMultipart } from '../../platform/http/multipart.js';
import { FAILURE_STATUS } from '../../platform/http/problem-texts.js';
import { PageInserts } from './page-inserts.js';
import { PageOrderConflictDto, PageOrderDto, InsertPagesDto, ReplacePageDto } from './page-order.dto.js';
import { PageOrderViews } from './page-order-views.js';
import { DocumentAccess } from '../../catalog/document-access/document-access.js';
import { type PageUploadForm, readPageUploadForm } from './page-upload-form.js';
import { seenVersion } from '../../platform/http/seen-version.js';

const LIMITS = { files: 1, fields: 5, fieldBytes: 100 };

/** Pages that come from a file of their own. */
@ApiTags('pages')
@Controller('documents/:id/pages')
@Needs('librarian')
export class PageUploadsController {
  constructor(
    private readonly access: DocumentAccess,
    private readonly receiving: Receiving,
    private readonly inserts: PageInserts,
    private readonly views: PageOrderViews,
  ) {}

  /** Puts all pages of a PDF or picture into the document. They are read, and those alone. */
  @Post('insert')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: InsertPagesDto })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The page order’s ETag that was seen' })
  @ApiOkResponse({ type: PageOrderDto })
  @ApiConflictResponse({ type: PageOrderConflictDto })
  async insert(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: Request,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageOrderDto> {
    const { document } = await this.access.kept(id, principal);
    await this.withFile(request, ifMatch, (file, { after }, seen) =>
      this.inserts.insert({ documentId: document.id, file, seen }, after, principal),
    );
    return this.views.show(await this.access.kept(id, principal), response);
  }

  /**
   * Puts a re-scan in the place of a page. The old one stays, out of view; what was corrected on it is placed on the new
   * one when that is read, and what no longer fits is said.
   */
  @Post(':number/replace')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ReplacePageDto })
  @ApiHeader({ name: 'If-Match', required: false, description: 'The page order’s ETag that was seen' })
  @ApiOkResponse({ type: PageOrderDto })
  @ApiConflictResponse({ type: PageOrderConflictDto })
  async replace(
    @Param('id') id: string,
    @Param('number', ParseIntPipe) number: number,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: Request,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PageOrderDto> {
    const { document } = await this.access.kept(id, principal);
    await this.access.page(id, number, principal);
    await this.withFile(request, ifMatch, (file, { filePage }, seen) =>
      this.inserts.replace({ documentId: document.id, file, seen }, number, filePage, principal),
    );
    return this.views.show(await this.access.kept(id, principal), response);
  }

  private async withFile(
    request: Request,
    ifMatch: string | undefined,
    use: (file: ReceivedFile, form: PageUploadForm, seen: number | undefined) => Promise<void>,
  ): Promise<void> {
    const received: Received[] = [];
    try {
      const fields = await readMultipart(request, LIMITS, async ({ name, stream }) => {
        received.push(...(await this.receiving.receive(name, stream)).files);
      });
      const form = readPageUploadForm(fields);
      await use(onlyFile(received), form, form.version ?? seenVersion(ifMatch, 'pageOrder'));
    } finally {
      // a kept file has left the staging area
      await this.receiving.discard(received);
    }
  }
}

function onlyFile(received: readonly Received[]): ReceivedFile {
  const [file, ...more] = received;
  if (!file) throw new BadRequestException({ errors: [{ field: 'file', message: 'is missing' }] });
  if (more.length > 0)
    throw new BadRequestException({ errors: [{ field: 'file', message: 'must be one PDF or picture' }] });
  if (!isRefused(file)) return file;
  const { code, message, action } = file.refused;
  throw new HttpException({ code, message, action }, FAILURE_STATUS[code] ?? 422);
}
