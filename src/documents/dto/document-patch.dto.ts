import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { OpeningReviewDto } from '../../access/opening/opening-answers.js';
import { VISIBILITIES, type Visibility } from '../../access/visibility.js';
import { OCR_ENGINE_NAMES, type OcrEngineName } from '../../platform/config/app-config.js';
import { IsCalendarDate, MayBeAbsent, MayBeNull } from '../../platform/http/dto-checks.js';
import { DOCUMENT_TYPES, type DocumentType } from '../../shared/field-names.js';

export class DocumentPatchDto {
  @ApiPropertyOptional({ enum: VISIBILITIES })
  @MayBeAbsent()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'YYYY-MM-DD in Vietnam; null lifts it' })
  @MayBeNull()
  @IsCalendarDate()
  embargo?: string | null;
  @ApiPropertyOptional({ enum: VISIBILITIES })
  @MayBeAbsent()
  @IsIn(VISIBILITIES)
  recordVisibility?: Visibility;
  @ApiPropertyOptional({ type: String, nullable: true })
  @MayBeNull()
  @IsCalendarDate()
  recordEmbargo?: string | null;
  @ApiPropertyOptional({ description: 'Gives the original file to whoever may read the document' })
  @MayBeAbsent()
  @IsBoolean()
  originalOpen?: boolean;
  @ApiPropertyOptional({
    description:
      'Administrators only. False: its secrecy marks make no secret of it; it is read again and is restricted. True: it is shut away',
  })
  @MayBeAbsent()
  @IsBoolean()
  quarantined?: boolean;
  @ApiPropertyOptional({ enum: DOCUMENT_TYPES })
  @MayBeAbsent()
  @IsIn(DOCUMENT_TYPES)
  type?: DocumentType;
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsUUID()
  ownerOrganisationId?: string;
  @ApiPropertyOptional({ type: String, nullable: true })
  @MayBeNull()
  @IsString()
  @MaxLength(200)
  shelfMark?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true })
  @MayBeNull()
  @IsString()
  @MaxLength(200)
  boxNumber?: string | null;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description:
      "YYYY-MM-DD: the day on which a person looked at the patent office's record; null takes it back",
  })
  @MayBeNull()
  @IsCalendarDate()
  officeCheckedOn?: string | null;
  @ApiPropertyOptional({
    type: OpeningReviewDto,
    description:
      'Required where others than its owner get to read the body, or sooner: a wider visibility, an embargo lifted, the original given away. 422 openingUnanswered without',
  })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => OpeningReviewDto)
  opening?: OpeningReviewDto;
}

export class WithholdDto {
  @ApiProperty()
  @IsBoolean()
  withheld!: boolean;
  @ApiPropertyOptional({
    type: OpeningReviewDto,
    description:
      'Required where a page of an open document is shown again that nobody answered for, or on which something was found',
  })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => OpeningReviewDto)
  opening?: OpeningReviewDto;
}

export class RereadDto {
  @ApiPropertyOptional({ enum: ['vi', 'en'], isArray: true })
  @MayBeAbsent()
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(['vi', 'en'], { each: true })
  languages?: ('vi' | 'en')[];
  @ApiPropertyOptional({
    enum: OCR_ENGINE_NAMES,
    description:
      'What reads pages from their pictures; absent: what reads here unless told. See GET /rereads',
  })
  @MayBeAbsent()
  @IsIn(OCR_ENGINE_NAMES)
  engine?: OcrEngineName;
  @ApiPropertyOptional({ description: 'Read every page from its picture, whatever its text layer says' })
  @MayBeAbsent()
  @IsBoolean()
  force?: boolean;
}
