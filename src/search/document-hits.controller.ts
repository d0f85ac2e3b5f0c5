import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Asker } from '../access/asker.js';
import { CurrentAsker } from '../access/asker-guard.js';
import { DocumentSearch } from './document-search.js';
import { TypedDto } from './search-query.dto.js';
import { DocumentHitsDto } from './search.dto.js';

@ApiTags('search')
@Controller('documents')
export class DocumentHitsController {
  constructor(private readonly search: DocumentSearch) {}

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
