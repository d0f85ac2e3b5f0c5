import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../access/principal.js';
import { CurrentPrincipal } from '../access/principal-guard.js';
import { DocumentSearch } from './document-search.js';
import { TypedDto } from './results/search-query.dto.js';
import { DocumentHitsDto, SimilarDocumentsDto } from './results/search.dto.js';
import { SimilarDocuments } from './similar-documents.js';

@ApiTags('search')
@Controller('documents')
export class DocumentHitsController {
  constructor(
    private readonly search: DocumentSearch,
    private readonly similar: SimilarDocuments,
  ) {}

  @Get(':id/similar')
  @ApiOperation({ summary: 'Other documents about the same matters, by the words of its title and keywords' })
  @ApiOkResponse({ type: SimilarDocumentsDto })
  async more(
    @Param('id') id: string,
    @CurrentPrincipal() principal: Principal,
  ): Promise<SimilarDocumentsDto> {
    return { items: await this.similar.of(id, principal) };
  }

  @Get(':id/hits')
  @ApiOperation({ summary: 'Every place inside one document that answers the question, in reading order' })
  @ApiOkResponse({ type: DocumentHitsDto })
  hits(
    @Param('id') id: string,
    @Query() { q }: TypedDto,
    @CurrentPrincipal() principal: Principal,
  ): Promise<DocumentHitsDto> {
    return this.search.hits(id, q, principal);
  }
}
