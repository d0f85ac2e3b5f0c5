import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class PaceDto {
  @ApiProperty({ description: 'Documents a month, over the last three full months or since the first' })
  perMonth!: number;
  @ApiPropertyOptional({ description: 'Documents a month needed to reach the target by the end of 2030' })
  neededPerMonth?: number;
  @ApiPropertyOptional({ description: 'Month in which the target is reached at this pace' })
  projectedDone?: string;
}
