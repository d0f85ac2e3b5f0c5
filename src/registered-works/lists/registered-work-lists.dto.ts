import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsUUID, ValidateNested } from 'class-validator';
import type { TableImport } from '../../ingest/tables/table-import.entity.js';
import {
  TableCellProblemDto,
  TableImportSummaryDto,
  ReadingChangeDto,
  TableReadingDto,
} from '../../ingest/tables/table-imports.dto.js';
import { LETTER_REPAIRS } from '../../platform/tables/table-reader.js';
import { samplesOf } from '../../ingest/tables/table-view.js';
import { MayBeAbsent, MayBeNull } from '../../platform/http/dto-checks.js';
import { REGISTERED_WORK_FIELDS, mappingOf } from './registered-work-field.js';
import type { RegisteredWorkListWithdrawal } from './registered-work-list-withdrawal.entity.js';
import { misreadList } from './misread-list.js';
import type { PlacedLine } from './place-lines.js';
import { WithdrawalDto } from './withdrawals.dto.js';

export class NewRegisteredWorkListQueryDto {
  @ApiPropertyOptional({ description: 'Responsible unit of lines that name none' })
  @MayBeAbsent()
  @IsUUID()
  unit?: string;
}

export class RegisteredWorkColumnMappingDto {
  @ApiProperty({
    enum: REGISTERED_WORK_FIELDS,
    nullable: true,
    type: String,
    description: 'Null: the column is left out',
  })
  @MayBeNull()
  @IsIn(REGISTERED_WORK_FIELDS)
  field!: (typeof REGISTERED_WORK_FIELDS)[number] | null;
}

export class RegisteredWorkListChangeDto extends ReadingChangeDto {
  @ApiPropertyOptional({
    type: [RegisteredWorkColumnMappingDto],
    description: 'One for each column, in order',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => RegisteredWorkColumnMappingDto)
  mapping?: RegisteredWorkColumnMappingDto[];
}

@ApiSchema({ name: 'RegisteredWorkColumn' })
export class RegisteredWorkColumnDto extends RegisteredWorkColumnMappingDto {
  @ApiProperty({ description: 'As the file names it; may be empty' })
  name!: string;
  @ApiProperty({ type: [String], description: 'Some of its values' })
  samples!: string[];
}

@ApiSchema({ name: 'RegisteredWorkPreviewLine' })
export class RegisteredWorkPreviewLineDto {
  @ApiProperty({ description: 'As spreadsheet programs count' })
  row!: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, description: 'Values by field' })
  values!: Record<string, string>;
  @ApiProperty({
    enum: ['new', 'known', 'changed', 'refused'],
    description: '`known`: it is there and says the same; `changed`: what it says otherwise will be proposed',
  })
  outcome!: string;
  @ApiProperty({ type: [TableCellProblemDto], description: 'Where the line is refused, the first says why' })
  problems!: TableCellProblemDto[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Of a line that says something otherwise: what is there, by field',
  })
  before!: Record<string, string>;

  static of({ line, placement, problems, differences }: PlacedLine): RegisteredWorkPreviewLineDto {
    const { kind, host, ...values } = line.values;
    const shown = { ...values, type: kind, hostOrganisation: host };
    return {
      row: line.row,
      values: Object.fromEntries(
        Object.entries(shown).flatMap(([field, value]) =>
          value === undefined ? [] : [[field, String(value)]],
        ),
      ),
      outcome: placement,
      problems: [...problems],
      before: Object.fromEntries(
        differences.map(({ field, before }) => [SHOWN_AS[field] ?? field, before ?? '']),
      ),
    };
  }
}

/** Fields of the preview are named as columns are. */
const SHOWN_AS: Readonly<Record<string, string>> = { kind: 'type', host: 'hostOrganisation' };

@ApiSchema({ name: 'RegisteredWorkListSummary' })
export class RegisteredWorkListSummaryDto extends TableImportSummaryDto {
  @ApiPropertyOptional({ type: WithdrawalDto, description: 'That it was withdrawn as a whole' })
  withdrawn?: WithdrawalDto;

  static from(
    table: TableImport,
    withdrawn: RegisteredWorkListWithdrawal | undefined,
  ): RegisteredWorkListSummaryDto {
    return {
      ...TableImportSummaryDto.of(table),
      ...(withdrawn ? { withdrawn: WithdrawalDto.of(withdrawn) } : {}),
    };
  }
}

@ApiSchema({ name: 'RegisteredWorkList' })
export class RegisteredWorkImportDto extends RegisteredWorkListSummaryDto {
  @ApiProperty({ type: TableReadingDto })
  reading!: TableReadingDto;
  @ApiPropertyOptional({ type: [String], description: 'Of a workbook' })
  sheets?: string[];
  @ApiProperty({ type: [RegisteredWorkColumnDto] })
  columns!: RegisteredWorkColumnDto[];
  @ApiPropertyOptional({
    enum: LETTER_REPAIRS,
    description:
      'Its letters look misread in this way: read it again with this `repair`, or with `none`, before it starts',
  })
  misreadAs?: string;
  @ApiProperty({ enum: ['proposed', 'saved', 'chosen'] })
  mappingFrom!: string;
  @ApiProperty({ type: [RegisteredWorkPreviewLineDto], description: 'Before it is started: the first lines' })
  preview!: RegisteredWorkPreviewLineDto[];

  static override from(
    table: TableImport,
    withdrawn: RegisteredWorkListWithdrawal | undefined,
    preview: readonly PlacedLine[] = [],
  ): RegisteredWorkImportDto {
    const { kind: _kind, ...reading } = table.reading;
    const mapping = mappingOf(table);
    const misread = misreadList(table);
    return {
      ...RegisteredWorkListSummaryDto.from(table, withdrawn),
      reading,
      ...(table.sheets ? { sheets: [...table.sheets] } : {}),
      columns: table.columns.map((name, i) => ({
        name,
        samples: samplesOf(table, i),
        field: mapping[i]?.field ?? null,
      })),
      ...(misread ? { misreadAs: misread } : {}),
      mappingFrom: table.mappingFrom,
      preview: preview.map((line) => RegisteredWorkPreviewLineDto.of(line)),
    };
  }
}

export class RegisteredWorkImportsDto {
  @ApiProperty({ type: [RegisteredWorkListSummaryDto] })
  items!: RegisteredWorkListSummaryDto[];
}
