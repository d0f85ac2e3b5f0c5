import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import type { DocumentStatus } from '../../catalog/documents/document.entity.js';
import { DOCUMENT_STATUSES } from '../../catalog/summaries/summary.dto.js';
import { DESK_FILTERS, type DeskFilter } from './document-list.js';

export class ListQueryDto {
  @ApiPropertyOptional({ enum: DOCUMENT_STATUSES })
  @IsOptional()
  @IsIn(DOCUMENT_STATUSES)
  status?: DocumentStatus;
  @ApiPropertyOptional({ enum: DESK_FILTERS })
  @IsOptional()
  @IsIn(DESK_FILTERS)
  filter?: DeskFilter;
  @ApiPropertyOptional()
  @IsOptional()
  @IsUUID()
  batch?: string;
  @ApiPropertyOptional({ description: 'Words of the title or, for staff, of the file name' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;
  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  size: number = 50;
}

export class RecentQueryDto {
  @ApiPropertyOptional({ default: 6, maximum: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  size: number = 6;
}
