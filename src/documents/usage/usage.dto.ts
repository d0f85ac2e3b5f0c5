import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export class UsageCountsDto {
  @ApiProperty({ description: 'Times that the record was opened' })
  view!: number;
  @ApiProperty({ description: 'Times that its pages were read' })
  read!: number;
  @ApiProperty({ description: 'Files taken' })
  download!: number;
  @ApiProperty({ description: 'Citations and texts exported' })
  export!: number;
}

export class UsageMonthDto extends UsageCountsDto {
  @ApiProperty({ example: '2026-11', description: 'Calendar month in Vietnam' })
  month!: string;
}

export class DocumentUsageDto {
  @ApiProperty({ type: [UsageMonthDto], description: 'Months with any use, oldest first' })
  months!: UsageMonthDto[];
  @ApiProperty({ type: UsageCountsDto })
  total!: UsageCountsDto;
}

export class UsageQueryDto {
  @ApiPropertyOptional({ enum: ['json', 'csv'], default: 'json' })
  @IsOptional()
  @IsIn(['json', 'csv'])
  format: 'json' | 'csv' = 'json';
}
