import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { LinksDto } from '../summaries/summary.dto.js';

export class ChangesQueryDto {
  @ApiPropertyOptional({ description: '`next` of the answer before; 0: from the beginning', default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  since = 0;
  @ApiPropertyOptional({ default: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  size = 200;
}

export class ChangeDto {
  @ApiProperty()
  id!: string;
  @ApiPropertyOptional()
  externalId?: string;
  @ApiProperty({ description: 'Grows with every change of the archive' })
  seq!: number;
  @ApiProperty({ enum: ['changed', 'gone'], description: 'gone: deleted, or not open to you any more' })
  kind!: string;
  @ApiProperty()
  at!: string;
  @ApiPropertyOptional({ type: LinksDto })
  links?: LinksDto;
}

export class ChangeListDto {
  @ApiProperty({ type: [ChangeDto] })
  changes!: ChangeDto[];
  @ApiProperty({ description: 'Ask with it as `since` for what comes after' })
  next!: number;
  @ApiProperty({ description: 'There is more already' })
  more!: boolean;
}
