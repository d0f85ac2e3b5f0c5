import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { VISIBILITIES, type Visibility } from '../../access/visibility.js';
import type { DocumentStatus } from '../../catalog/documents/document.entity.js';
import { DOCUMENT_TYPES, type DocumentType } from '../../shared/field-names.js';
import { DOCUMENT_STATUSES } from '../../catalog/summaries/summary.dto.js';
import { DESK_FILTERS, type DeskFilter } from './list-filter.js';
import { LIST_DIRECTIONS, LIST_SORTS, type ListDirection, type ListSort } from './list-order.js';

export class ListFilterDto {
  @ApiPropertyOptional({ enum: DOCUMENT_STATUSES })
  @IsOptional()
  @IsIn(DOCUMENT_STATUSES)
  status?: DocumentStatus;
  @ApiPropertyOptional({ enum: DESK_FILTERS })
  @IsOptional()
  @IsIn(DESK_FILTERS)
  filter?: DeskFilter;
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  batch?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The organisation that owns them' })
  @IsOptional()
  @IsUUID()
  owner?: string;
  @ApiPropertyOptional({ enum: DOCUMENT_TYPES })
  @IsOptional()
  @IsIn(DOCUMENT_TYPES)
  type?: DocumentType;
  @ApiPropertyOptional({ enum: VISIBILITIES })
  @IsOptional()
  @IsIn(VISIBILITIES)
  visibility?: Visibility;
  @ApiPropertyOptional({ type: 'integer', example: 2015 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(9999)
  yearFrom?: number;
  @ApiPropertyOptional({ type: 'integer', example: 2020 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(9999)
  yearTo?: number;
  @ApiPropertyOptional({
    description:
      'Beginnings of words of title, people and numbers or, for those who keep the document, of file name, shelf and batch; diacritics do not matter',
    example: 'lua gao chiu man',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

export class ListQueryDto extends ListFilterDto {
  @ApiPropertyOptional({ enum: LIST_SORTS, description: 'Without it by the day they came in' })
  @IsOptional()
  @IsIn(LIST_SORTS)
  sort?: ListSort;
  @ApiPropertyOptional({
    enum: LIST_DIRECTIONS,
    description: 'Without it dates and years begin with the newest, all else with the first letter',
  })
  @IsOptional()
  @IsIn(LIST_DIRECTIONS)
  direction?: ListDirection;
  @ApiPropertyOptional({ description: 'nextCursor of the list before, in the same order' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
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
