import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsUUID, ValidateNested } from 'class-validator';
import type { TableImport } from '../../../ingest/tables/table-import.entity.js';
import {
  TableCellProblemDto,
  TableImportSummaryDto,
  ReadingChangeDto,
  TableReadingDto,
} from '../../../ingest/tables/table-imports.dto.js';
import { samplesOf } from '../../../ingest/tables/table-view.js';
import { MayBeAbsent, MayBeNull } from '../../../platform/http/dto-checks.js';
import { HOLDING_FIELDS, mappingOf } from './holding-field.js';
import type { HoldingListWithdrawal } from './holding-list-withdrawal.entity.js';
import type { PlacedLine } from './place-lines.js';
import { WithdrawalDto } from './withdrawals.dto.js';

export class NewHoldingListQueryDto {
  @ApiPropertyOptional({ description: 'Responsible unit of lines that name none' })
  @MayBeAbsent()
  @IsUUID()
  unit?: string;
}

export class HoldingColumnMappingDto {
  @ApiProperty({
    enum: HOLDING_FIELDS,
    nullable: true,
    type: String,
    description: 'Null: the column is left out',
  })
  @MayBeNull()
  @IsIn(HOLDING_FIELDS)
  field!: (typeof HOLDING_FIELDS)[number] | null;
}

export class HoldingListChangeDto extends ReadingChangeDto {
  @ApiPropertyOptional({ type: [HoldingColumnMappingDto], description: 'One for each column, in order' })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => HoldingColumnMappingDto)
  mapping?: HoldingColumnMappingDto[];
}

@ApiSchema({ name: 'HoldingColumn' })
export class HoldingColumnDto extends HoldingColumnMappingDto {
  @ApiProperty({ description: 'As the file names it; may be empty' })
  name!: string;
  @ApiProperty({ type: [String], description: 'Some of its values' })
  samples!: string[];
}

@ApiSchema({ name: 'HoldingPreviewLine' })
export class HoldingPreviewLineDto {
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

  static of({ line, placement, problems, differences }: PlacedLine): HoldingPreviewLineDto {
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

@ApiSchema({ name: 'HoldingListSummary' })
export class HoldingListSummaryDto extends TableImportSummaryDto {
  @ApiPropertyOptional({ type: WithdrawalDto, description: 'That it was withdrawn as a whole' })
  withdrawn?: WithdrawalDto;

  static from(table: TableImport, withdrawn: HoldingListWithdrawal | undefined): HoldingListSummaryDto {
    return {
      ...TableImportSummaryDto.of(table),
      ...(withdrawn ? { withdrawn: WithdrawalDto.of(withdrawn) } : {}),
    };
  }
}

@ApiSchema({ name: 'HoldingList' })
export class HoldingImportDto extends HoldingListSummaryDto {
  @ApiProperty({ type: TableReadingDto })
  reading!: TableReadingDto;
  @ApiPropertyOptional({ type: [String], description: 'Of a workbook' })
  sheets?: string[];
  @ApiProperty({ type: [HoldingColumnDto] })
  columns!: HoldingColumnDto[];
  @ApiProperty({ enum: ['proposed', 'saved', 'chosen'] })
  mappingFrom!: string;
  @ApiProperty({ type: [HoldingPreviewLineDto], description: 'Before it is started: the first lines' })
  preview!: HoldingPreviewLineDto[];

  static override from(
    table: TableImport,
    withdrawn: HoldingListWithdrawal | undefined,
    preview: readonly PlacedLine[] = [],
  ): HoldingImportDto {
    const { kind: _kind, ...reading } = table.reading;
    const mapping = mappingOf(table);
    return {
      ...HoldingListSummaryDto.from(table, withdrawn),
      reading,
      ...(table.sheets ? { sheets: [...table.sheets] } : {}),
      columns: table.columns.map((name, i) => ({
        name,
        samples: samplesOf(table, i),
        field: mapping[i]?.field ?? null,
      })),
      mappingFrom: table.mappingFrom,
      preview: preview.map((line) => HoldingPreviewLineDto.of(line)),
    };
  }
}

export class HoldingImportsDto {
  @ApiProperty({ type: [HoldingListSummaryDto] })
  items!: HoldingListSummaryDto[];
}
