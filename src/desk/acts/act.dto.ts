import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { OpeningReviewDto } from '../../access/opening/opening-answers.js';
import { VISIBILITIES, type Visibility } from '../../access/visibility.js';
import { OCR_ENGINE_NAMES, type OcrEngineName } from '../../platform/config/app-config.js';
import { IsCalendarDate, MayBeAbsent, MayBeNull } from '../../platform/http/dto-checks.js';
import { DOCUMENT_TYPES, type DocumentType } from '../../shared/field-names.js';
import { BULK_ACT_NAMES, type BulkActName } from './act-names.js';

/** What to do, and the members that this act asks for. */
export class ActDto {
  @ApiProperty({ enum: BULK_ACT_NAMES, example: 'visibility' })
  @IsIn(BULK_ACT_NAMES)
  act!: BulkActName;
  @ApiPropertyOptional({ enum: VISIBILITIES, description: 'Of `visibility`: restricted closes' })
  @MayBeAbsent()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Of `visibility`: YYYY-MM-DD in Vietnam; null lifts it, absent leaves it',
  })
  @MayBeNull()
  @IsCalendarDate()
  embargo?: string | null;
  @ApiPropertyOptional({
    type: OpeningReviewDto,
    description: 'Of `visibility`: required unless it closes. 422 openingUnanswered without',
  })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => OpeningReviewDto)
  opening?: OpeningReviewDto;
  @ApiPropertyOptional({ enum: DOCUMENT_TYPES, description: 'Of `type`' })
  @MayBeAbsent()
  @IsIn(DOCUMENT_TYPES)
  type?: DocumentType;
  @ApiPropertyOptional({ format: 'uuid', description: 'Of `owner`' })
  @MayBeAbsent()
  @IsUUID()
  ownerOrganisationId?: string;
  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Of `batch`; null takes them out of theirs',
  })
  @MayBeNull()
  @IsUUID()
  batchId?: string | null;
  @ApiPropertyOptional({ enum: OCR_ENGINE_NAMES, description: 'Of `reread`; absent: the usual one' })
  @MayBeAbsent()
  @IsIn(OCR_ENGINE_NAMES)
  engine?: OcrEngineName;
  @ApiPropertyOptional({
    description: 'Of `reread`: every page from its picture, whatever its text layer says',
  })
  @MayBeAbsent()
  @IsBoolean()
  force?: boolean;
}
