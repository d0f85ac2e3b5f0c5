import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';

export class MonthDto {
  @ApiProperty({ example: '2026-11' })
  month!: string;
  @ApiProperty({ description: 'Digitised in this month' })
  digitised!: number;
  @ApiProperty({ description: 'Digitised by its end' })
  total!: number;
}

export class TypeCountDto {
  @ApiProperty()
  type!: string;
  @ApiProperty()
  count!: number;
}

export class PaceDto {
  @ApiProperty({ description: 'Documents a month, over the last three full months or since the first' })
  perMonth!: number;
  @ApiPropertyOptional({ description: 'Documents a month needed to reach the target by the end of 2030' })
  neededPerMonth?: number;
  @ApiPropertyOptional({ description: 'Month in which the target is reached at this pace' })
  projectedDone?: string;
}

export class ProgressReportDto {
  @ApiProperty()
  total!: number;
  @ApiProperty()
  digitised!: number;
  @ApiProperty()
  inWork!: number;
  @ApiProperty()
  failed!: number;
  @ApiProperty()
  pages!: number;
  @ApiPropertyOptional({
    description: 'How many documents are to be digitised by the end of 2030; absent: not set',
  })
  target2030?: number;
  @ApiProperty({ type: [MonthDto] })
  byMonth!: MonthDto[];
  @ApiProperty({ type: [TypeCountDto] })
  byType!: TypeCountDto[];
  @ApiProperty({ type: PaceDto })
  pace!: PaceDto;
}

export class SettingsDto {
  @ApiPropertyOptional({ type: Number, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  target2030?: number | null;
}
