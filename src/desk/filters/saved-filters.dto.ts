import { ApiProperty, ApiPropertyOptional, ApiSchema, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsString, Length, ValidateNested } from 'class-validator';
import { ListQueryDto } from '../../documents/list/list-query.dto.js';
import { MayBeAbsent } from '../../platform/http/dto-checks.js';

/** Beside the title, which every table shows. */
export const TABLE_COLUMNS = [
  'picture',
  'type',
  'year',
  'owner',
  'state',
  'visibility',
  'batch',
  'date',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

@ApiSchema({ name: 'TableQuery' })
export class TableQueryDto extends OmitType(ListQueryDto, ['cursor', 'size'] as const) {}

export class NewSavedFilterDto {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'Lúa chưa công khai' })
  @IsString()
  @Length(1, 100)
  name!: string;
  @ApiProperty({ type: TableQueryDto, example: { q: 'lua', visibility: 'restricted', sort: 'title' } })
  @IsObject()
  @ValidateNested()
  @Type(() => TableQueryDto)
  query!: TableQueryDto;
  @ApiPropertyOptional({ enum: TABLE_COLUMNS, isArray: true, description: 'Absent: the usual ones' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(TABLE_COLUMNS.length)
  @IsIn(TABLE_COLUMNS, { each: true })
  columns?: TableColumn[];
}

@ApiSchema({ name: 'SavedFilter' })
export class SavedFilterDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ type: TableQueryDto })
  query!: object;
  @ApiProperty({ enum: TABLE_COLUMNS, isArray: true })
  columns!: string[];
}

export class SavedFilterListDto {
  @ApiProperty({ type: [SavedFilterDto] })
  items!: SavedFilterDto[];
}
