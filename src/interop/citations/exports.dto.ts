import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { CITATION_FORMATS } from './citations.js';
import { SearchQueryDto } from '../../search/results/search-query.dto.js';

export const EXPORT_FORMATS = [...CITATION_FORMATS, 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const MOST_EXPORTED = 1_000;

export class CitationQueryDto {
  @ApiProperty({ enum: EXPORT_FORMATS })
  @IsIn(EXPORT_FORMATS)
  format!: ExportFormat;
  @ApiPropertyOptional({ minimum: 1, description: 'This page of it; absent: the document' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  page?: number;
}

export class ExportQueryDto extends SearchQueryDto {
  @ApiProperty({ enum: EXPORT_FORMATS })
  @IsIn(EXPORT_FORMATS)
  format!: ExportFormat;
}
