import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class BilingualDto {
  @ApiProperty()
  vi!: string;
  @ApiProperty()
  en!: string;
}

export class FailureDto {
  @ApiProperty()
  code!: string;
  @ApiProperty()
  permanent!: boolean;
  @ApiProperty({ type: BilingualDto })
  message!: BilingualDto;
  @ApiProperty({ type: BilingualDto })
  action!: BilingualDto;
  @ApiPropertyOptional()
  detail?: string;
}
