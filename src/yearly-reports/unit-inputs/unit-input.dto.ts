import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsNumber, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { MayBeNull } from '../../platform/http/dto-checks.js';
import type { UnitFigure } from '../data/unit-questions.js';
import { INPUT_STATES, type InputState } from './unit-input.entity.js';

const Figure =
  (description: string, whole = false): PropertyDecorator =>
  (target, key) => {
    ApiPropertyOptional({ type: Number, nullable: true, description: `${description}; null: not known` })(
      target,
      key,
    );
    MayBeNull()(target, key);
    IsNumber({ maxDecimalPlaces: whole ? 0 : 3 })(target, key);
    Min(0)(target, key);
    Max(1e12)(target, key);
  };

export class UnitFiguresDto implements Partial<Record<UnitFigure, number | null>> {
  @Figure('Value of S&T goods traded in the year, millions of dong')
  goodsValue?: number | null;
  @Figure('Of these, in key export sectors')
  keyExportValue?: number | null;
  @Figure('Of these, IP assets')
  ipValue?: number | null;
  @Figure('Value of technology imported, millions of dong')
  importedValue?: number | null;
  @Figure('Of these, from developed countries')
  importedDevelopedValue?: number | null;
  @Figure('Value of domestic technology traded, millions of dong')
  domesticValue?: number | null;
  @Figure('Of these, from institutes and universities')
  domesticInstituteValue?: number | null;
  @Figure('Intermediary organisations', true)
  intermediaries?: number | null;
  @Figure('Specialised intermediary networks', true)
  networks?: number | null;
}

const LONGEST_TEXT = 20_000;

export class InputTextDto {
  @ApiProperty({ type: UnitFiguresDto })
  @ValidateNested()
  @Type(() => UnitFiguresDto)
  figures!: UnitFiguresDto;
  @ApiProperty()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  results!: string;
  @ApiProperty()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  difficulties!: string;
  @ApiProperty()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  proposals!: string;
}

export class ReturnDto {
  @ApiProperty({ description: 'What the unit is to mend' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(2000)
  reason!: string;
}

export class UnitStateDto {
  @ApiProperty()
  organisationId!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ enum: ['none', ...INPUT_STATES], description: 'none: nothing written yet' })
  state!: InputState | 'none';
  @ApiProperty({ description: 'Not submitted, and the day before which it was due has come' })
  late!: boolean;
  @ApiPropertyOptional()
  submittedAt?: string;
  @ApiPropertyOptional()
  submitter?: string;
  @ApiPropertyOptional({ description: 'Why it was returned' })
  reason?: string;
}

export class ListedUnitDto extends UnitStateDto {
  @ApiProperty({ description: 'People of the unit who are reminded by mail; 0: there is nobody to remind' })
  readers!: number;
  @ApiPropertyOptional({ description: 'When a reminder of this report was last sent' })
  remindedAt?: string;
}

export class UnitStatesDto {
  @ApiProperty({ description: 'The day before which units report', example: '2026-11-15' })
  before!: string;
  @ApiProperty({ description: 'Whether mails can be sent at all' })
  reminding!: boolean;
  @ApiPropertyOptional({
    description: 'The day of the next reminder to those that have not sent; absent: there is none',
  })
  nextReminder?: string;
  @ApiProperty({ type: [ListedUnitDto] })
  items!: ListedUnitDto[];
}

export class UnitInputDto extends UnitStateDto {
  @ApiProperty()
  year!: number;
  @ApiProperty({ description: 'For If-Match; 0: nothing written yet' })
  revision!: number;
  @ApiProperty({ description: 'The day before which it is due' })
  before!: string;
  @ApiProperty({ type: UnitFiguresDto })
  figures!: UnitFiguresDto;
  @ApiPropertyOptional({ type: UnitFiguresDto, description: 'What the unit gave the year before' })
  lastYear?: UnitFiguresDto;
  @ApiProperty()
  results!: string;
  @ApiProperty()
  difficulties!: string;
  @ApiProperty()
  proposals!: string;
}
