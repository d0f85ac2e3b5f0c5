import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, IsUUID, MaxLength } from 'class-validator';
import { VISIBILITIES } from '../../access/visibility.js';
import { MayBeAbsent } from '../../platform/http/dto-checks.js';
import { FailureDto } from '../../platform/http/failure.dto.js';
import { DOCUMENT_TYPES } from '../../shared/field-names.js';
import type { CountedBatch } from './batches.js';

const STATUSES = ['received', 'processing', 'ready', 'failed'] as const;

export class TakenInDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ enum: STATUSES })
  status!: string;
}

export class BatchItemDto {
  @ApiProperty()
  name!: string;
  @ApiPropertyOptional()
  id?: string;
  @ApiProperty({ enum: [...STATUSES, 'refused'] })
  status!: string;
  @ApiPropertyOptional({ type: FailureDto })
  reason?: FailureDto;
}

export class TakenInBatchDto {
  @ApiProperty()
  batchId!: string;
  @ApiProperty({ type: [BatchItemDto] })
  items!: BatchItemDto[];
}

/** For the API description only: the form is read as it streams. */
export class UploadFormDto {
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'binary' } })
  file!: unknown[];
  @ApiPropertyOptional({ enum: VISIBILITIES })
  visibility?: string;
  @ApiPropertyOptional({ enum: VISIBILITIES })
  recordVisibility?: string;
  @ApiPropertyOptional({ description: 'YYYY-MM-DD in Vietnam; restricted before.' })
  embargo?: string;
  @ApiPropertyOptional({
    description:
      'JSON object of the answers (patent, personalData, secrecy), as PATCH of a document takes them. Needed with a visibility that opens the body: 422 openingUnanswered without. It opens by itself when all its pages are read and screened.',
  })
  opening?: string;
  @ApiPropertyOptional({ enum: DOCUMENT_TYPES })
  type?: string;
  @ApiPropertyOptional({ description: 'vi, en, or both separated by a comma' })
  languages?: string;
  @ApiPropertyOptional({ description: 'JSON object of field names and values' })
  metadata?: string;
  @ApiPropertyOptional({ description: 'true: the page pictures sent are the pages of one document' })
  assemble?: string;
  @ApiPropertyOptional()
  batch?: string;
  @ApiPropertyOptional()
  ownerOrganisation?: string;
  @ApiPropertyOptional()
  shelfMark?: string;
  @ApiPropertyOptional()
  boxNumber?: string;
}

export class NewBatchDto {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MaxLength(300)
  name?: string;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  boxNumber?: string;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  shelfMark?: string;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsUUID()
  ownerOrganisationId?: string;
}

export class BatchCountsDto {
  @ApiProperty()
  total!: number;
  @ApiProperty()
  ready!: number;
  @ApiProperty()
  failed!: number;
  @ApiProperty()
  inWork!: number;
}

export class BatchQualityDto {
  @ApiProperty({ enum: ['passes', 'returns'] })
  outcome!: string;
  @ApiProperty()
  at!: string;
}

export class BatchDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiPropertyOptional()
  boxNumber?: string;
  @ApiPropertyOptional()
  shelfMark?: string;
  @ApiProperty()
  ownerOrganisationId!: string;
  @ApiProperty()
  createdAt!: string;
  @ApiProperty({ type: BatchCountsDto })
  counts!: BatchCountsDto;
  @ApiPropertyOptional({ type: BatchQualityDto, description: 'What a checked sample decided last' })
  quality?: BatchQualityDto;

  static of({ batch, counts }: CountedBatch): BatchDto {
    return {
      id: batch.id,
      name: batch.name,
      ...(batch.boxNumber ? { boxNumber: batch.boxNumber } : {}),
      ...(batch.shelfMark ? { shelfMark: batch.shelfMark } : {}),
      ownerOrganisationId: batch.ownerOrganisationId,
      createdAt: batch.createdAt.toISOString(),
      counts,
      ...(batch.qualityOutcome && batch.qualityAt
        ? { quality: { outcome: batch.qualityOutcome, at: batch.qualityAt.toISOString() } }
        : {}),
    };
  }
}

export class BatchesDto {
  @ApiProperty({ type: [BatchDto] })
  items!: BatchDto[];
}
