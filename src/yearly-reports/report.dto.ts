import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { isCalendarDate } from '../platform/http/dto-checks.js';
import { REPORT_FORMATS, type ReportFormat } from './yearly-report.entity.js';

export class ReportFileDto {
  @ApiProperty({ enum: REPORT_FORMATS })
  format!: ReportFormat;
  @ApiProperty()
  bytes!: number;
  @ApiProperty({ description: 'Hex' })
  sha256!: string;
  @ApiProperty()
  href!: string;
}

export class ReportVersionDto {
  @ApiProperty()
  version!: number;
  @ApiProperty({ enum: ['draft', 'signed'] })
  state!: 'draft' | 'signed';
  @ApiPropertyOptional({ description: 'Why it follows a signed version' })
  correction?: string;
  @ApiPropertyOptional()
  signedAt?: string;
  @ApiPropertyOptional({ description: 'Who signed it off here' })
  signer?: string;
  @ApiPropertyOptional({ type: [ReportFileDto] })
  files?: ReportFileDto[];
}

export class ReportYearDto {
  @ApiProperty()
  year!: number;
  @ApiProperty({ description: 'The day before which units report', example: '2026-11-15' })
  unitsBefore!: string;
  @ApiProperty({ description: 'The day on which the compiled report is due' })
  reportOn!: string;
  @ApiPropertyOptional({ description: 'Units that are to report; for the Department' })
  units?: number;
  @ApiPropertyOptional({ description: 'Units whose report stands as submitted or accepted' })
  sent?: number;
  @ApiProperty({ type: [ReportVersionDto], description: 'Newest first' })
  versions!: ReportVersionDto[];
}

export class ReportYearsDto {
  @ApiProperty({ type: [ReportYearDto], description: 'Newest first' })
  items!: ReportYearDto[];
  @ApiProperty({ description: 'Whether the principal sees all units and drafts' })
  all!: boolean;
  @ApiProperty({ description: 'Whether the principal accepts inputs and signs off' })
  compiles!: boolean;
  @ApiPropertyOptional({ description: 'The unit whose input the principal writes' })
  unit?: string;
}

export class PrintColumnDto {
  @ApiProperty()
  name!: string;
  @ApiProperty({ enum: ['start', 'end'] })
  align!: 'start' | 'end';
}

export class PrintSeriesDto {
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: [Number], description: 'One a label; null: not known' })
  values!: (number | null)[];
}

export class PrintBlockDto {
  @ApiProperty({ enum: ['heading', 'text', 'list', 'table', 'chart', 'newPage'] })
  kind!: 'heading' | 'text' | 'list' | 'table' | 'chart' | 'newPage';
  @ApiPropertyOptional()
  level?: number;
  @ApiPropertyOptional()
  text?: string;
  @ApiPropertyOptional({ enum: ['note'] })
  emphasis?: 'note';
  @ApiPropertyOptional({ type: [String] })
  items?: string[];
  @ApiPropertyOptional()
  caption?: string;
  @ApiPropertyOptional({ type: [PrintColumnDto] })
  columns?: PrintColumnDto[];
  @ApiPropertyOptional({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  rows?: string[][];
  @ApiPropertyOptional()
  note?: string;
  @ApiPropertyOptional()
  unit?: string;
  @ApiPropertyOptional({ type: [String] })
  labels?: string[];
  @ApiPropertyOptional({ type: [PrintSeriesDto] })
  series?: PrintSeriesDto[];
}

const Line =
  (length = 300): PropertyDecorator =>
  (target, key) => {
    ApiProperty()(target, key);
    IsString()(target, key);
    MaxLength(length)(target, key);
  };
const Lines = (): PropertyDecorator => (target, key) => {
  ApiProperty({ type: [String] })(target, key);
  IsArray()(target, key);
  ArrayMaxSize(20)(target, key);
  IsString({ each: true })(target, key);
  MaxLength(300, { each: true })(target, key);
};
const LONGEST_TEXT = 20_000;

export class ReportTextsDto {
  @Line()
  superior!: string;
  @Line()
  agency!: string;
  @Line(60)
  number!: string;
  @Line(100)
  place!: string;
  @ApiProperty({ description: '`YYYY-MM-DD`; empty: filled in by hand' })
  @IsString()
  @ValidateIf((_, value) => value !== '' && !isCalendarDate(value))
  @Matches(/^(?!)/, { message: 'date must be a date as YYYY-MM-DD, or empty' })
  date!: string;
  @Lines()
  addressees!: string[];
  @Lines()
  recipients!: string[];
  @Line()
  signsFor!: string;
  @Line()
  signerTitle!: string;
  @Line()
  signer!: string;
  @Line(LONGEST_TEXT)
  introduction!: string;
  @Line(LONGEST_TEXT)
  assessment!: string;
  @Line(LONGEST_TEXT)
  difficulties!: string;
  @Line(LONGEST_TEXT)
  proposals!: string;
}

/** What a draft still lacks; none of it keeps it from being signed off but the signer's name. */
export const MISSING = [
  'units',
  'signer',
  'number',
  'date',
  'assessment',
  'proposals',
  'registeredWorks',
  'lastYear',
  'indicators',
] as const;
export type Missing = (typeof MISSING)[number];

export class YearlyReportDto extends ReportVersionDto {
  @ApiProperty()
  year!: number;
  @ApiPropertyOptional({ description: 'Of a draft; for If-Match' })
  revision?: number;
  @ApiPropertyOptional({ type: ReportTextsDto, description: 'Of a draft: what persons wrote' })
  texts?: ReportTextsDto;
  @ApiPropertyOptional({ enum: MISSING, isArray: true, description: 'Of a draft' })
  missing?: Missing[];
  @ApiPropertyOptional({ type: [String], description: 'Of a draft: units without an accepted report' })
  missingUnits?: string[];
  @ApiProperty()
  title!: string;
  @ApiProperty({ type: [PrintBlockDto], description: 'What it says, in order' })
  blocks!: PrintBlockDto[];
  @ApiProperty({ type: [PrintBlockDto], description: 'After the signature' })
  annexes!: PrintBlockDto[];
}

export class ReportQueryDto {
  @ApiPropertyOptional({ description: 'A signed version; the newest unless one is named' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  version?: number;
  @ApiPropertyOptional({
    enum: ['signed', 'draft'],
    description: 'The open version rather than a signed one',
  })
  @IsOptional()
  @Matches(/^(signed|draft)$/)
  state?: 'signed' | 'draft';
}

export class CorrectionDto {
  @ApiProperty({ description: 'What is wrong with the signed version; printed in the new one' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(1000)
  reason!: string;
}
