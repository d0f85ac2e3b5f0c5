import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsCalendarDate } from '../../platform/http/dto-checks.js';
import { USAGE_GROUPS, type UsageGroup } from './usage-figures.js';

export class UsageSumDto {
  @ApiProperty({
    description:
      'Organisation’s id, first digit of the field’s code, month (YYYY-MM) or year; empty: no field',
  })
  key!: string;
  @ApiProperty({ description: 'Documents used at least once' })
  documents!: number;
  @ApiProperty()
  view!: number;
  @ApiProperty()
  read!: number;
  @ApiProperty()
  download!: number;
  @ApiProperty()
  export!: number;
}

export class UsageSumsDto {
  @ApiProperty({ type: [UsageSumDto] })
  items!: UsageSumDto[];
}

export class UsageSumsQueryDto {
  @ApiPropertyOptional({ enum: USAGE_GROUPS, default: 'organisation' })
  @IsOptional()
  @IsIn(USAGE_GROUPS)
  by: UsageGroup = 'organisation';
  @ApiPropertyOptional({ description: 'First day, in Vietnam' })
  @IsOptional()
  @IsCalendarDate()
  from?: string;
  @ApiPropertyOptional({ description: 'Last day' })
  @IsOptional()
  @IsCalendarDate()
  to?: string;
  @ApiPropertyOptional({ enum: ['json', 'csv'], default: 'json' })
  @IsOptional()
  @IsIn(['json', 'csv'])
  format: 'json' | 'csv' = 'json';
}
