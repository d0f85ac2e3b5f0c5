import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { AGENT_KINDS, type AgentKind } from '../agents/agent-kind.js';
import { ENTRY_STATUSES } from '../../shared/field-names.js';
import { FLAGS, type Flag } from '../../shared/flags.js';

export class EvidenceDto {
  @ApiProperty({ description: '0: its page was taken out of view' })
  page!: number;
  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'array', items: { type: 'number' } },
    description: '[x, y, width, height] in page space; absent where the page is closed to you',
  })
  boxes?: number[][];
  @ApiPropertyOptional({
    description: 'Word for word as on the page; absent where the page is closed to you',
  })
  quote?: string;
  @ApiProperty()
  method!: string;
  @ApiPropertyOptional()
  layer?: string;
  @ApiPropertyOptional({ description: 'The page was read again and the quote is no longer there' })
  stale?: boolean;
}

export class AgentLinkDto {
  @ApiProperty({ description: 'For GET /agents/{id}' })
  id!: string;
  @ApiProperty({ enum: AGENT_KINDS })
  kind!: AgentKind;
  @ApiProperty()
  name!: string;
}

export class AlternativeDto {
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'object' }] })
  value!: unknown;
  @ApiProperty()
  printed!: string;
  @ApiProperty()
  confidence!: number;
  @ApiPropertyOptional({ type: EvidenceDto })
  evidence?: EvidenceDto;
}

@ApiSchema({ name: 'FieldEntry' })
export class FieldEntryDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'object' }] })
  value!: unknown;
  @ApiProperty()
  printed!: string;
  @ApiProperty()
  confidence!: number;
  @ApiProperty({ enum: ENTRY_STATUSES })
  status!: string;
  @ApiProperty()
  method!: string;
  @ApiPropertyOptional({
    enum: FLAGS,
    description: 'Why the value is what is printed and no more: not to be believed as it stands',
  })
  flag?: Flag;
  @ApiProperty({ type: [AlternativeDto] })
  alternatives!: AlternativeDto[];
  @ApiPropertyOptional({ type: EvidenceDto })
  evidence?: EvidenceDto;
  @ApiPropertyOptional({ type: [AgentLinkDto], description: 'The people and organisations that it names' })
  agents?: AgentLinkDto[];
}

@ApiSchema({ name: 'Claim' })
export class ClaimDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  kind!: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  value!: Record<string, unknown>;
  @ApiPropertyOptional({
    description:
      'The value is none of its kind: nobody else sees the claim, and it counts for nothing, until somebody corrects or rejects it',
  })
  faulty?: boolean;
  @ApiPropertyOptional()
  quote?: string;
  @ApiProperty()
  confidence!: number;
  @ApiProperty({ enum: ENTRY_STATUSES })
  status!: string;
  @ApiProperty({ type: EvidenceDto })
  evidence!: EvidenceDto;
  @ApiPropertyOptional()
  validUntil?: string;
  @ApiProperty()
  publicQuote!: boolean;
}
