import { ApiProperty, ApiPropertyOptional, ApiSchema, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { DUE_REASONS, type DueReason } from '../../catalog/evidence/claim-standing.js';
import { CLAIMED_BY, type ClaimedBy } from './queue-scope.js';
import { DOCUMENT_TYPES, type DocumentType, FIELD_NAMES, type FieldName } from '../../shared/field-names.js';
import { ClaimDto, FieldEntryDto } from '../../catalog/entry-views/entry.dto.js';
import { ReportDto } from '../error-reports/error-reports.dto.js';

export class ReviewQueryDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  batch?: string;
  @ApiPropertyOptional({ enum: DOCUMENT_TYPES, description: 'Of document' })
  @IsOptional()
  @IsIn(DOCUMENT_TYPES)
  kind?: DocumentType;
  @ApiPropertyOptional({
    enum: FIELD_NAMES,
    description: 'Values and reports of this field only, and neither pages nor claims',
  })
  @IsOptional()
  @IsIn(FIELD_NAMES)
  field?: FieldName;
  @ApiPropertyOptional({ enum: CLAIMED_BY })
  @IsOptional()
  @IsIn(CLAIMED_BY)
  claimedBy?: ClaimedBy;
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(800)
  cursor?: string;
  @ApiPropertyOptional({ default: 20, maximum: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  size: number = 20;
}

export class ReviewLockDto {
  @ApiProperty({ description: 'Name of who is at work on it' })
  by!: string;
  @ApiProperty()
  mine!: boolean;
  @ApiProperty({ description: 'When it ends by itself' })
  until!: string;
}

export class ReviewDocumentDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: not known' })
  title!: string | null;
  @ApiProperty()
  originalName!: string;
  @ApiProperty({ enum: DOCUMENT_TYPES })
  type!: string;
  @ApiPropertyOptional()
  language?: string;
}

export class ReviewItemDto {
  @ApiProperty({
    description:
      'Of a value the id of its entry, of a page `documentId.number`, of a report `report.id`, of a claim `claim.id`',
  })
  id!: string;
  @ApiProperty({ enum: ['field', 'page', 'report', 'dueClaim'] })
  about!: string;
  @ApiProperty({ description: 'Impact × uncertainty, 0–1; the worst come first' })
  priority!: number;
  @ApiProperty({ type: ReviewDocumentDto })
  document!: ReviewDocumentDto;
  @ApiPropertyOptional({ description: 'The page to look at; absent where a value has no place' })
  page?: number;
  @ApiPropertyOptional({ enum: FIELD_NAMES })
  field?: string;
  @ApiPropertyOptional({ type: FieldEntryDto })
  entry?: FieldEntryDto;
  @ApiPropertyOptional({ description: 'Of a page: the version that `checked` must name' })
  version?: number;
  @ApiPropertyOptional({ type: Number, description: 'Of a page: share of letters likely to be right' })
  quality?: number;
  @ApiPropertyOptional({ description: 'Of a page: it could not be read' })
  unreadable?: boolean;
  @ApiPropertyOptional({ type: ReportDto, description: 'What a reader said is wrong' })
  report?: ReportDto;
  @ApiPropertyOptional({ type: ClaimDto, description: 'Confirmed once; says nothing until it is again' })
  dueClaim?: ClaimDto;
  @ApiPropertyOptional({
    enum: DUE_REASONS,
    description:
      'Why that claim asks again: its last day is past, or its words are no longer found on the page',
  })
  due?: DueReason;
  @ApiPropertyOptional({ type: ReviewLockDto, description: 'Who is at work on it' })
  claim?: ReviewLockDto;
}

export class ReviewQueueDto {
  @ApiProperty({ type: [ReviewItemDto] })
  items!: ReviewItemDto[];
  @ApiPropertyOptional()
  nextCursor?: string;
}

/** Which items of the queue are counted. */
export class ReviewLeftQueryDto extends PickType(ReviewQueryDto, [
  'batch',
  'kind',
  'field',
  'claimedBy',
] as const) {}

@ApiSchema({ name: 'ReviewLeft' })
export class ReviewLeftDto {
  @ApiProperty({ description: 'Items that wait; what another person is looking at counts too' })
  count!: number;
  @ApiProperty({ description: 'There are more: of each kind of item no more than 1,000 are counted' })
  more!: boolean;
}

export class CheckedDto {
  @ApiProperty({ description: 'The page’s version that was looked at' })
  @IsInt()
  @Min(0)
  version!: number;
}

export class AcceptManyDto {
  @ApiProperty({ enum: FIELD_NAMES })
  @IsIn(FIELD_NAMES)
  field!: FieldName;
  @ApiProperty({ minimum: 0.5, maximum: 1, description: 'Confidence from which a suggestion is accepted' })
  @IsNumber()
  @Min(0.5)
  @Max(1)
  threshold!: number;
  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  batch?: string;
}

export class AcceptedDto {
  @ApiProperty({ description: 'For POST /review/undo/{undoId}' })
  undoId!: string;
  @ApiProperty()
  accepted!: number;
}

export class UndoneDto {
  @ApiProperty({
    description: 'How many are suggestions again; what was decided anew since is not among them',
  })
  undone!: number;
}
