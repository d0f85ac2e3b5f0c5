import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../../access/principal.js';
import { CurrentPrincipal, Needs } from '../../access/principal-guard.js';
import { Batches } from './batches.js';
import { BatchDto, BatchesDto, NewBatchDto } from './ingest.dto.js';

@ApiTags('desk')
@Controller('batches')
@Needs('member')
export class BatchesController {
  constructor(private readonly batches: Batches) {}

  @Get()
  @ApiOkResponse({ type: BatchesDto })
  async list(@CurrentPrincipal() principal: Principal): Promise<BatchesDto> {
    return { items: (await this.batches.list(principal)).map(BatchDto.of) };
  }

  @Post()
  @Needs('librarian')
  @ApiCreatedResponse({ type: BatchDto })
  async create(@Body() body: NewBatchDto, @CurrentPrincipal() principal: Principal): Promise<BatchDto> {
    const batch = await this.batches.create(body, principal);
    return BatchDto.of({ batch, counts: { total: 0, ready: 0, failed: 0, inWork: 0 } });
  }
}
