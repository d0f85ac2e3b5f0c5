import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { OpeningReviewDto } from '../../access/opening/opening-answers.js';
import { VISIBILITIES } from '../../access/visibility.js';
import { MayBeAbsent, MayBeNull } from '../../platform/http/dto-checks.js';
import { BilingualDto, FailureDto } from '../../platform/http/failure.dto.js';
import { LETTER_REPAIRS, TABLE_ENCODINGS, TABLE_KINDS } from '../../platform/tables/table-reader.js';
import { DOCUMENT_TYPES } from '../../shared/field-names.js';
import { TABLE_FIELDS } from './columns/table-field.js';
import { TABLE_IMPORT_STATUSES, type TableImport } from './table-import.entity.js';
import type { TableRecord } from './table-record.js';
import { previewOf, samplesOf } from './table-view.js';

export class NewTableQueryDto {
  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsUUID()
  ownerOrganisation?: string;
}

/** For the API description only: the form is read as it streams. */
export class TableFormDto {
  @ApiProperty({ type: 'string', format: 'binary' })
  file!: unknown;
}

export class TableReadingDto {
  @ApiPropertyOptional({ enum: TABLE_ENCODINGS, description: 'Of CSV' })
  @MayBeAbsent()
  @IsIn(TABLE_ENCODINGS)
  encoding?: (typeof TABLE_ENCODINGS)[number];

  @ApiPropertyOptional({ description: 'Of CSV: the sign between cells', maxLength: 1 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(1)
  separator?: string;

  @ApiPropertyOptional({ description: 'Of a workbook' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(200)
  sheet?: string;

  @ApiPropertyOptional({
    enum: LETTER_REPAIRS,
    description:
      'How letters are mended that were misread before the file came; `none`: they stay as they are',
  })
  @MayBeAbsent()
  @IsIn(LETTER_REPAIRS)
  repair?: (typeof LETTER_REPAIRS)[number];

  @ApiPropertyOptional({ description: 'The row with the columns’ names, from 1' })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  headerRow?: number;
}

export class ColumnMappingDto {
  @ApiProperty({
    enum: TABLE_FIELDS,
    nullable: true,
    type: String,
    description: 'Null: the column is left out',
  })
  @MayBeNull()
  @IsIn(TABLE_FIELDS)
  field!: (typeof TABLE_FIELDS)[number] | null;

  @ApiProperty({ nullable: true, type: String, description: 'The sign between several values of a cell' })
  @MayBeNull()
  @IsString()
  @MaxLength(3)
  split!: string | null;
}

export class TableDefaultsDto {
  @ApiPropertyOptional({ enum: DOCUMENT_TYPES })
  @MayBeAbsent()
  @IsIn(DOCUMENT_TYPES)
  type?: string;

  @ApiPropertyOptional({ enum: ['vi', 'en'] })
  @MayBeAbsent()
  @IsIn(['vi', 'en'])
  language?: string;

  @ApiPropertyOptional({ enum: VISIBILITIES })
  @MayBeAbsent()
  @IsIn(VISIBILITIES)
  visibility?: string;

  @ApiPropertyOptional({ enum: VISIBILITIES })
  @MayBeAbsent()
  @IsIn(VISIBILITIES)
  recordVisibility?: string;

  @ApiPropertyOptional({
    type: OpeningReviewDto,
    description: 'Needed for rows that bring a text and open it; they are refused without',
  })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => OpeningReviewDto)
  opening?: OpeningReviewDto;
}

/** How any kind of table is read, chosen anew. */
export class ReadingChangeDto {
  @ApiPropertyOptional({
    type: TableReadingDto,
    description: 'The file is read again; its columns are mapped anew',
  })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => TableReadingDto)
  reading?: TableReadingDto;
}

export class TableChangeDto extends ReadingChangeDto {
  @ApiPropertyOptional({ type: [ColumnMappingDto], description: 'One for each column, in order' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => ColumnMappingDto)
  mapping?: ColumnMappingDto[];

  @ApiPropertyOptional({ type: TableDefaultsDto, description: 'What rows have that say nothing themselves' })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => TableDefaultsDto)
  defaults?: TableDefaultsDto;
}

export class RefusedQueryDto {
  @ApiPropertyOptional({ enum: ['vi', 'en'], description: 'Of the reasons; vi unless said' })
  @MayBeAbsent()
  @IsIn(['vi', 'en'])
  language?: 'vi' | 'en';

  @ApiPropertyOptional({ description: 'Also rows that were taken in, of which a value was withheld' })
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  withheld?: boolean;
}

@ApiSchema({ name: 'TableColumn' })
export class TableColumnDto extends ColumnMappingDto {
  @ApiProperty({ description: 'As the file names it; may be empty' })
  name!: string;
  @ApiProperty({ type: [String], description: 'Some of its values' })
  samples!: string[];
}

@ApiSchema({ name: 'TableCellProblem' })
export class TableCellProblemDto {
  @ApiProperty()
  code!: string;
  @ApiProperty({ type: BilingualDto })
  message!: BilingualDto;
  @ApiPropertyOptional({ description: 'The column’s place, from 0' })
  column?: number;
  @ApiPropertyOptional()
  field?: string;
  @ApiPropertyOptional({ description: 'As it stands in the cell' })
  printed?: string;
}

@ApiSchema({ name: 'TablePreviewRow' })
export class TablePreviewRowDto {
  @ApiProperty({ description: 'As spreadsheet programs count' })
  row!: number;
  @ApiPropertyOptional()
  externalId?: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    description: 'Values by field',
  })
  values!: Record<string, string[]>;
  @ApiProperty({ type: [TableCellProblemDto] })
  problems!: TableCellProblemDto[];
  @ApiProperty({ description: 'The whole row would be refused; its first problem says why' })
  refused!: boolean;

  static of({ row, externalId, values, problems, record }: TableRecord): TablePreviewRowDto {
    return {
      row,
      ...(externalId === undefined ? {} : { externalId }),
      values: Object.fromEntries(Object.entries(values).map(([field, all]) => [field, [...all]])),
      problems: [...problems],
      refused: record === undefined,
    };
  }
}

@ApiSchema({ name: 'TableCounts' })
export class TableCountsDto {
  @ApiProperty()
  created!: number;
  @ApiProperty()
  updated!: number;
  @ApiProperty()
  unchanged!: number;
  @ApiProperty()
  refused!: number;
  @ApiProperty({ description: 'Rows taken in of which a value was withheld' })
  withheld!: number;
}

@ApiSchema({ name: 'TableImportSummary' })
export class TableImportSummaryDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ description: 'Of the file' })
  name!: string;
  @ApiProperty({ enum: TABLE_KINDS })
  kind!: string;
  @ApiProperty({ enum: TABLE_IMPORT_STATUSES })
  status!: string;
  @ApiProperty()
  ownerOrganisationId!: string;
  @ApiProperty({ description: 'Who brought it' })
  actor!: string;
  @ApiProperty()
  rowCount!: number;
  @ApiProperty({ description: 'Rows dealt with' })
  done!: number;
  @ApiProperty({ type: TableCountsDto })
  counts!: TableCountsDto;
  @ApiPropertyOptional({ type: FailureDto })
  failure?: FailureDto;
  @ApiProperty()
  createdAt!: string;
  @ApiPropertyOptional()
  startedAt?: string;
  @ApiPropertyOptional()
  endedAt?: string;

  static of(table: TableImport): TableImportSummaryDto {
    const { created, updated, unchanged, refused, withheld, failure, startedAt, endedAt } = table;
    return {
      id: table.id,
      name: table.name,
      kind: table.reading.kind,
      status: table.status,
      ownerOrganisationId: table.ownerOrganisationId,
      actor: table.actor,
      rowCount: table.rowCount,
      done: table.done,
      counts: { created, updated, unchanged, refused, withheld },
      ...(failure ? { failure } : {}),
      createdAt: table.createdAt.toISOString(),
      ...(startedAt ? { startedAt: startedAt.toISOString() } : {}),
      ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    };
  }
}

@ApiSchema({ name: 'TableImport' })
export class TableImportDto extends TableImportSummaryDto {
  @ApiProperty({ type: TableReadingDto })
  reading!: TableReadingDto;
  @ApiPropertyOptional({ type: [String], description: 'Of a workbook' })
  sheets?: string[];
  @ApiProperty({ type: [TableColumnDto] })
  columns!: TableColumnDto[];
  @ApiProperty({ enum: ['proposed', 'saved', 'chosen'] })
  mappingFrom!: string;
  @ApiProperty({ type: TableDefaultsDto })
  defaults!: TableDefaultsDto;
  @ApiProperty({ type: [TablePreviewRowDto], description: 'The first rows as they would be taken in' })
  preview!: TablePreviewRowDto[];

  static override of(table: TableImport): TableImportDto {
    const { kind: _kind, ...reading } = table.reading;
    return {
      ...TableImportSummaryDto.of(table),
      reading,
      ...(table.sheets ? { sheets: [...table.sheets] } : {}),
      columns: table.columns.map((name, i) => ({
        name,
        samples: samplesOf(table, i),
        field: table.mapping[i]?.field ?? null,
        split: table.mapping[i]?.split ?? null,
      })),
      mappingFrom: table.mappingFrom,
      defaults: table.defaults,
      preview: previewOf(table).map((row) => TablePreviewRowDto.of(row)),
    };
  }
}

export class TableImportsDto {
  @ApiProperty({ type: [TableImportSummaryDto] })
  items!: TableImportSummaryDto[];
}
