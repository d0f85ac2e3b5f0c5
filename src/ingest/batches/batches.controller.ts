import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Asker } from '../../access/asker.js';
import { CurrentAsker, Needs } from '../../access/asker-guard.js';
import { Batches } from './batches.js';
import { BatchDto, BatchesDto, NewBatchDto } from './ingest.dto.js';

@ApiTags('desk')
@Controller('batches')
@Needs('member')
export class BatchesController {
  constructor(private readonly batches: Batches) {}

  @Get()
  @ApiOkResponse({ type: BatchesDto })
  async list(@CurrentAsker() asker: Asker): Promise<BatchesDto> {
    return { items: (await this.batches.list(asker)).map(BatchDto.of) };
  }

  @Post()
  @Needs('librarian')
  @ApiCreatedResponse({ type: BatchDto })
  async create(@Body() body: NewBatchDto, @CurrentAsker() asker: Asker): Promise<BatchDto> {
    const batch = await this.batches.create(body, asker);
    return BatchDto.of({ batch, counts: { total: 0, ready: 0, failed: 0, inWork: 0 } });
  }
}
