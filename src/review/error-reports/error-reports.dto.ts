import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Min } from 'class-validator';
import { FIELD_NAMES, type FieldName } from '../../shared/field-names.js';
import { REPORT_OUTCOMES, type ReportStatus } from '../items/error-report.entity.js';

export class ReportDto {
  @ApiProperty()
  words!: string;
  @ApiPropertyOptional({ description: 'Who was signed in; absent: a stranger' })
  by?: string;
  @ApiProperty({ enum: ['open', ...REPORT_OUTCOMES] })
  status!: string;
  @ApiProperty()
  at!: string;
}

export class NewReportDto {
  @ApiProperty({ description: 'What is wrong, in the reader’s words', minLength: 3, maxLength: 2000 })
  @IsString()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Length(3, 2000)
  words!: string;
  @ApiPropertyOptional({ minimum: 1, description: 'The page that is wrong' })
  @IsOptional()
  @IsInt()
  @Min(1)
  page?: number;
  @ApiPropertyOptional({ enum: FIELD_NAMES, description: 'The part of the description that is wrong' })
  @IsOptional()
  @IsIn(FIELD_NAMES)
  field?: FieldName;
}

export class ReportedDto {
  @ApiProperty()
  id!: string;
}

export class ReportDecisionDto {
  @ApiProperty({
    enum: ['open', ...REPORT_OUTCOMES],
    description: '`corrected`: it was an error; `declined`: it was none; `open`: to be decided anew',
  })
  @IsIn(['open', ...REPORT_OUTCOMES])
  status!: ReportStatus;
}
