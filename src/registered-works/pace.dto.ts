import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class PaceDto {
  @ApiProperty({ description: 'Documents a month, over the last three full months or since the first' })
  perMonth!: number;
  @ApiPropertyOptional({ description: 'Documents a month needed to reach the target by the end of 2030' })
  neededPerMonth?: number;
  @ApiPropertyOptional({
    description:
      'Month in which the target is reached at this pace; absent while fewer full months lie behind than `monthsNeeded`',
  })
  projectedDone?: string;
  @ApiProperty({ description: 'Full months since the first in which something was digitised' })
  monthsKnown!: number;
  @ApiProperty({ description: 'Full months that a forecast needs, as set' })
  monthsNeeded!: number;
}
