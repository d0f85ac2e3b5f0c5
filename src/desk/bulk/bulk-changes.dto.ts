import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsObject,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import { BULK_ACT_NAMES, type BulkActName } from '../acts/act-names.js';
import { ActDto } from '../acts/act.dto.js';
import { ListFilterDto } from '../../documents/list/list-query.dto.js';
import { MayBeAbsent } from '../../platform/http/dto-checks.js';
import { BilingualDto, FailureDto } from '../../platform/http/failure.dto.js';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../shared/interface-languages.js';
import { BULK_OUTCOMES, type BulkOutcome } from './bulk-change-item.entity.js';
import { BULK_STATUSES, type BulkStatus } from './bulk-change.entity.js';

/** More are named by a filter. */
export const MOST_NAMED = 1_000;

export class NewBulkChangeDto extends ActDto {
  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    maxItems: MOST_NAMED,
    description: 'These documents; or else `matching`',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_NAMED)
  @IsUUID(undefined, { each: true })
  documents?: string[];
  @ApiPropertyOptional({
    type: ListFilterDto,
    description: 'All that GET /documents lists by this filter now; what comes later is left alone',
    example: { q: 'lua gao', type: 'report' },
  })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => ListFilterDto)
  matching?: ListFilterDto;
}

export class OutcomeCountsDto implements Readonly<Record<BulkOutcome, number>> {
  @ApiProperty({ type: 'integer' })
  changed!: number;
  @ApiProperty({ type: 'integer', description: 'They were as asked before' })
  unchanged!: number;
  @ApiProperty({ type: 'integer' })
  refused!: number;
}

export class RefusedExampleDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ type: String, nullable: true })
  title!: string | null;
}

export class BulkReasonDto {
  @ApiProperty({ example: 'openingRefused' })
  code!: string;
  @ApiProperty({ type: BilingualDto })
  message!: BilingualDto;
  @ApiProperty({ type: 'integer' })
  count!: number;
  @ApiProperty({ type: [RefusedExampleDto], description: 'The first of them' })
  examples!: RefusedExampleDto[];
}

@ApiSchema({ name: 'BulkChange' })
export class BulkChangeDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty({ enum: BULK_ACT_NAMES })
  act!: BulkActName;
  @ApiProperty({ type: 'object', additionalProperties: true })
  parameters!: object;
  @ApiProperty({ enum: BULK_STATUSES })
  status!: BulkStatus;
  @ApiProperty({ type: 'integer', description: 'Its documents, settled when it was asked for' })
  total!: number;
  @ApiProperty({ type: 'integer', description: 'Documents dealt with, of the preview or of the change' })
  done!: number;
  @ApiProperty({ type: OutcomeCountsDto })
  foreseen!: OutcomeCountsDto;
  @ApiProperty({ type: OutcomeCountsDto })
  outcome!: OutcomeCountsDto;
  @ApiProperty({ type: [BulkReasonDto], description: 'Why documents are, or would be, left as they are' })
  reasons!: BulkReasonDto[];
  @ApiPropertyOptional({ type: FailureDto })
  failure?: FailureDto;
  @ApiProperty({ description: 'Who asked' })
  actor!: string;
  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
  @ApiPropertyOptional({ format: 'date-time' })
  startedAt?: string;
  @ApiPropertyOptional({ format: 'date-time' })
  endedAt?: string;
}

export class BulkChangeListDto {
  @ApiProperty({ type: [BulkChangeDto] })
  items!: BulkChangeDto[];
}

export class BulkResultQueryDto {
  @ApiPropertyOptional({ enum: BULK_OUTCOMES, description: 'Those alone' })
  @MayBeAbsent()
  @IsIn(BULK_OUTCOMES)
  outcome?: BulkOutcome;
  @ApiPropertyOptional({ enum: INTERFACE_LANGUAGES, default: 'vi' })
  @MayBeAbsent()
  @IsIn(INTERFACE_LANGUAGES)
  language: InterfaceLanguage = 'vi';
}
