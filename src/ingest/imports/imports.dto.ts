import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsUUID } from 'class-validator';
import { BilingualDto } from '../../platform/http/failure.dto.js';
import { MayBeAbsent } from '../../platform/http/dto-checks.js';

export class ImportQueryDto {
  /** Ends when everything can be found. */
  @ApiPropertyOptional()
  @MayBeAbsent()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  wait?: boolean;

  @ApiPropertyOptional()
  @MayBeAbsent()
  @IsUUID()
  ownerOrganisation?: string;
}

export class ImportResultDto {
  @ApiProperty()
  line!: number;
  @ApiPropertyOptional()
  externalId?: string;
  @ApiPropertyOptional()
  id?: string;
  @ApiProperty({ enum: ['created', 'updated', 'unchanged', 'rejected'] })
  status!: string;
  @ApiPropertyOptional({ type: BilingualDto })
  reason?: BilingualDto;
}
