import {
  Body,
  Controller,
  Delete,
  ForbiddenException,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiMovedPermanentlyResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import type { Principal } from '../access/principal.js';
import { CurrentPrincipal, Needs } from '../access/principal-guard.js';
import { ownerFor } from '../access/unit-rights.js';
import { atLeast } from '../access/roles.js';
import { CountsUsage } from '../access/usage/counts-usage.js';
import { DocumentAccess, type OpenedDocument } from '../catalog/document-access/document-access.js';
import { DocumentChanges, etagOf } from './document-changes.js';
import { DocumentList } from './list/document-list.js';
import { DocumentPatchDto, RereadDto } from './dto/document-patch.dto.js';
import { DocumentDto, DocumentListDto, RelatedListDto, StatsDto } from './dto/document.dto.js';
import { DocumentViews } from './document-view.js';
import { ListQueryDto, RecentQueryDto } from './list/list-query.dto.js';
import { movedTo } from '../catalog/document-access/moved-document.js';
import { Project } from './related/project.js';
import { ProjectDto } from './related/project.dto.js';
import { Related } from './related/related.js';
import { Stats } from './list/stats.js';

@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(
    private readonly access: DocumentAccess,
    private readonly views: DocumentViews,
    private readonly documents: DocumentList,
    private readonly changes: DocumentChanges,
    private readonly related: Related,
    private readonly project: Project,
    private readonly stats: Stats,
  ) {}

  @Get('documents')
  @ApiOkResponse({ type: DocumentListDto })
  list(@Query() query: ListQueryDto, @CurrentPrincipal() principal: Principal): Promise<DocumentListDto> {
    return this.documents.list(principal, query);
  }

  @Get('documents/recent')
  @ApiOkResponse({ type: DocumentListDto })
  async recent(
    @Query() query: RecentQueryDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<Pick<DocumentListDto, 'items'>> {
    return { items: await this.documents.recent(principal, query.size) };
  }

  @Get('stats')
  @ApiOkResponse({ type: StatsDto })
  count(@CurrentPrincipal() principal: Principal): Promise<StatsDto> {
    return this.stats.of(principal);
  }

  /** One that was merged into another leads there: 301. */
  @Get('documents/:id')
  @CountsUsage('view')
  @ApiOkResponse({ type: DocumentDto })
  @ApiMovedPermanentlyResponse({ description: 'It was merged into the document that Location names' })
  async get(
    @Param('id') id: string,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentDto | undefined> {
    try {
      return await this.show(await this.access.record(id, principal), response);
    } catch (error) {
      const into = movedTo(error);
      if (into === undefined) throw error;
      response.status(301).setHeader('Location', `/api/v1/documents/${into}`);
      response.setHeader('Cache-Control', 'private, no-cache');
      return undefined;
    }
  }

  @Patch('documents/:id')
  @Needs('librarian')
  @ApiOkResponse({ type: DocumentDto })
  async patch(
    @Param('id') id: string,
    @Body() body: DocumentPatchDto,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentDto> {
    await this.access.kept(id, principal);
    if (body.quarantined !== undefined && !atLeast(principal.role, 'admin')) throw new ForbiddenException();
    ownerFor(principal, body.ownerOrganisationId);
    await this.changes.patch(id, body, ifMatch, principal);
    return this.show(await this.access.record(id, principal), response);
  }

  @Delete('documents/:id')
  @Needs('librarian')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<void> {
    await this.access.kept(id, principal);
    await this.changes.remove(id, principal);
  }

  /** Again after failure, from where it failed. */
  @Post('documents/:id/retry')
  @Needs('librarian')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: DocumentDto })
  async retry(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<DocumentDto> {
    await this.access.kept(id, principal);
    await this.changes.retry(id, principal);
    return this.views.of(await this.access.record(id, principal));
  }

  /** Again with other options; the reading in effect stays until the new one is complete. */
  @Post('documents/:id/reread')
  @Needs('librarian')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: DocumentDto })
  async reread(
    @Param('id') id: string,
    @Body() body: RereadDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DocumentDto> {
    await this.access.kept(id, principal);
    await this.changes.reread(id, body, principal);
    return this.views.of(await this.access.record(id, principal));
  }

  @Get('documents/:id/relations')
  @ApiOkResponse({ type: RelatedListDto })
  async relations(
    @Param('id') id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<RelatedListDto> {
    const { document } = await this.access.record(id, principal);
    return { items: await this.related.of(document.id, principal) };
  }

  /** All works of the project that it belongs to, with what links them. */
  @Get('documents/:id/project')
  @ApiOkResponse({ type: ProjectDto })
  async projectOf(@Param('id') id: string, @CurrentPrincipal() principal: Principal): Promise<ProjectDto> {
    const { document } = await this.access.record(id, principal);
    return this.project.around(document.id, principal);
  }

  /** To change a document one must keep it; whoever may not even read it hears that it is not there. */
  private show(opened: OpenedDocument, response: Response): Promise<DocumentDto> {
    response.setHeader('ETag', etagOf(opened.document));
    response.setHeader('Cache-Control', 'private, no-cache');
    return this.views.of(opened);
  }
}
