import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Asker } from '../access/asker.js';
import { CurrentAsker } from '../access/asker-guard.js';
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
  async more(@Param('id') id: string, @CurrentAsker() asker: Asker): Promise<SimilarDocumentsDto> {
    return { items: await this.similar.of(id, asker) };
  }

  @Get(':id/hits')
  @ApiOperation({ summary: 'Every place inside one document that answers the question, in reading order' })
  @ApiOkResponse({ type: DocumentHitsDto })
  hits(
    @Param('id') id: string,
    @Query() { q }: TypedDto,
    @CurrentAsker() asker: Asker,
  ): Promise<DocumentHitsDto> {
    return this.search.hits(id, q, asker);
  }
}
