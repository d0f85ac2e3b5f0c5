import { ApiProperty } from '@nestjs/swagger';

export class NameLinkDto {
  @ApiProperty({ description: 'As it stands among `authors`, or as `host`' })
  text!: string;
  @ApiProperty({ description: 'For GET /agents/{id}' })
  agentId!: string;
}
