import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { VISIBILITIES, type Visibility } from '../access/visibility.js';
import {
  DOCUMENT_TYPES,
  type DocumentType,
  ENTRY_STATUSES,
  type EntryStatus,
} from '../shared/field-names.js';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const PATENT_ANSWERS = ['none', 'filed', 'intended'] as const;

/** What is asked before a report is opened. */
export class OpeningReviewDto {
  @ApiProperty({ enum: PATENT_ANSWERS })
  @IsIn(PATENT_ANSWERS)
  patent!: (typeof PATENT_ANSWERS)[number];
  @ApiProperty({ description: 'Pages with personal data were looked at, and may be shown' })
  @IsBoolean()
  personalData!: boolean;
  @ApiProperty({ description: 'It holds a secret' })
  @IsBoolean()
  secrecy!: boolean;
}

const present = (_: unknown, value: unknown): boolean => value !== undefined && value !== null;

export class DocumentPatchDto {
  @ApiPropertyOptional({ enum: VISIBILITIES })
  @IsOptional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'YYYY-MM-DD in Vietnam; null lifts it' })
  @ValidateIf(present)
  @Matches(DATE)
  embargo?: string | null;
  @ApiPropertyOptional({ enum: VISIBILITIES })
  @IsOptional()
  @IsIn(VISIBILITIES)
  recordVisibility?: Visibility;
  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf(present)
  @Matches(DATE)
  recordEmbargo?: string | null;
  @ApiPropertyOptional({ description: 'Gives the original file to whoever may read the document' })
  @IsOptional()
  @IsBoolean()
  originalOpen?: boolean;
  @ApiPropertyOptional({ description: 'Administrators only' })
  @IsOptional()
  @IsBoolean()
  quarantined?: boolean;
  @ApiPropertyOptional({ enum: DOCUMENT_TYPES })
  @IsOptional()
  @IsIn(DOCUMENT_TYPES)
  type?: DocumentType;
  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  ownerOrganisationId?: string;
  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf(present)
  @IsString()
  @MaxLength(200)
  shelfMark?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf(present)
  @IsString()
  @MaxLength(200)
  boxNumber?: string | null;
  @ApiPropertyOptional({ type: OpeningReviewDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => OpeningReviewDto)
  opening?: OpeningReviewDto;
}

export class WithholdDto {
  @ApiProperty()
  @IsBoolean()
  withheld!: boolean;
}

export class RereadDto {
  @ApiPropertyOptional({ enum: ['vi', 'en'], isArray: true })
  @IsOptional()
  @IsIn(['vi', 'en'], { each: true })
  languages?: ('vi' | 'en')[];
  @ApiPropertyOptional({ description: 'Read every page from its picture, whatever its text layer says' })
  @IsOptional()
  @IsBoolean()
  force?: boolean;
}

export class EntryPatchDto {
  @ApiPropertyOptional({ enum: ENTRY_STATUSES })
  @IsOptional()
  @IsIn(ENTRY_STATUSES)
  status?: EntryStatus;
  @ApiPropertyOptional({
    description: 'A corrected value; its source is then the person',
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'object' }],
  })
  @IsOptional()
  value?: unknown;
}

export class ClaimPatchDto {
  @ApiPropertyOptional({ enum: ENTRY_STATUSES })
  @IsOptional()
  @IsIn(ENTRY_STATUSES)
  status?: EntryStatus;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  @IsOptional()
  @IsObject()
  value?: Record<string, unknown>;
  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf(present)
  @Matches(DATE)
  validUntil?: string | null;
  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  publicQuote?: boolean;
}
