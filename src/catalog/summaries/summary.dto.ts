import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { OpeningReviewDto } from '../../access/opening/opening-answers.js';
import { VISIBILITIES } from '../../access/visibility.js';
import { BilingualDto, FailureDto } from '../../platform/http/failure.dto.js';
import { NameLinkDto } from '../agents/name-link.dto.js';
import { DOCUMENT_TYPES } from '../../shared/field-names.js';

export const DOCUMENT_STATUSES = ['received', 'processing', 'ready', 'failed'] as const;

export class WarningDto {
  @ApiProperty()
  code!: string;
  @ApiProperty({ type: BilingualDto })
  message!: BilingualDto;
  @ApiPropertyOptional({ type: [Number] })
  pages?: number[];
}

export class ProgressDto {
  @ApiProperty({ description: 'A stage of the pipeline, or done' })
  stage!: string;
  @ApiProperty()
  done!: number;
  @ApiProperty()
  total!: number;
}

export class LinksDto {
  @ApiProperty()
  self!: string;
  @ApiProperty({ description: 'The page for people' })
  html!: string;
  @ApiProperty()
  pages!: string;
  @ApiProperty()
  image!: string;
}

export class ScreeningDto {
  @ApiProperty({ description: 'Pages that were read and screened, or are withheld' })
  screened!: number;
  @ApiProperty()
  pages!: number;
  @ApiProperty({
    type: [Number],
    description:
      'Pages with findings that no person looked at: PATCH the document with opening, or withhold them',
  })
  lookAt!: number[];
  @ApiProperty({ type: BilingualDto })
  message!: BilingualDto;
}

export class OpeningDto extends OpeningReviewDto {
  @ApiProperty()
  by!: string;
  @ApiPropertyOptional()
  personId?: string;
  @ApiProperty()
  at!: string;
}

export class DocumentSummaryDto {
  @ApiProperty()
  id!: string;
  @ApiPropertyOptional()
  externalId?: string;
  @ApiProperty({ enum: DOCUMENT_TYPES })
  type!: string;
  @ApiProperty({ enum: DOCUMENT_STATUSES })
  status!: string;
  @ApiProperty({ description: 'The search index has this state' })
  indexed!: boolean;
  @ApiPropertyOptional({ type: FailureDto })
  failure?: FailureDto;
  @ApiProperty({ type: [WarningDto] })
  warnings!: WarningDto[];
  @ApiProperty({ enum: VISIBILITIES })
  visibility!: string;
  @ApiPropertyOptional({ description: 'Restricted before this date in Vietnam' })
  embargo?: string;
  @ApiProperty({ enum: VISIBILITIES })
  recordVisibility!: string;
  @ApiPropertyOptional()
  recordEmbargo?: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: not known' })
  title!: string | null;
  @ApiPropertyOptional({ description: 'File name; for those who keep the document' })
  originalName?: string;
  @ApiProperty()
  pageCount!: number;
  @ApiPropertyOptional()
  year?: number;
  @ApiPropertyOptional()
  language?: string;
  @ApiPropertyOptional()
  host?: string;
  @ApiProperty({ type: [String] })
  authors!: string[];
  @ApiProperty({ type: [NameLinkDto], description: 'The records of those people and that organisation' })
  nameLinks!: NameLinkDto[];
  @ApiProperty({ type: ProgressDto })
  progress!: ProgressDto;
  @ApiPropertyOptional({ description: '0–1' })
  quality?: number;
  @ApiPropertyOptional()
  batchId?: string;
  @ApiPropertyOptional()
  ownerOrganisationId?: string;
  @ApiPropertyOptional()
  shelfMark?: string;
  @ApiPropertyOptional()
  boxNumber?: string;
  @ApiPropertyOptional()
  quarantined?: boolean;
  @ApiPropertyOptional({
    description: 'Pages on which personal data seems to stand and which are not withheld',
    type: [Number],
  })
  suspectPages?: number[];
  @ApiPropertyOptional({
    type: ScreeningDto,
    description:
      'Others are to read it, and may not yet: for those who keep the document. It opens by itself when all pages are screened',
  })
  screening?: ScreeningDto;
  @ApiPropertyOptional({
    type: OpeningDto,
    description: 'What was answered when its body was opened last; for those who keep the document',
  })
  opening?: OpeningDto;
  @ApiProperty()
  createdAt!: string;
  @ApiPropertyOptional()
  readyAt?: string;
  @ApiProperty({ type: LinksDto })
  links!: LinksDto;
}
