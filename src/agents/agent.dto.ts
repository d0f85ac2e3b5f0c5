import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { AGENT_KINDS, type AgentKind } from '../catalog/agents/agent-kind.js';
import { DOUBLE_REASONS, type DuplicateReasonKind } from '../catalog/agents/duplicate-reasons.js';
import { FIELD_NAMES, type FieldName } from '../shared/field-names.js';
import { DocumentSummaryDto } from '../catalog/summaries/summary.dto.js';

class PagedQueryDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(600)
  cursor?: string;
  @ApiPropertyOptional({ default: 20, maximum: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  size: number = 20;
}

export class AgentDocumentsQueryDto extends PagedQueryDto {}

export class AgentQueryDto extends PagedQueryDto {
  @ApiPropertyOptional({
    description: 'The beginning of a name, in either order, with tones or without, or an acronym',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
  @ApiPropertyOptional({ enum: AGENT_KINDS })
  @IsOptional()
  @IsIn(AGENT_KINDS)
  kind?: AgentKind;
}

export class DuplicatesQueryDto extends PagedQueryDto {
  @ApiPropertyOptional({ enum: AGENT_KINDS })
  @IsOptional()
  @IsIn(AGENT_KINDS)
  kind?: AgentKind;
}

export class AgentSummaryDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ enum: AGENT_KINDS })
  kind!: AgentKind;
  @ApiProperty({ description: 'Without academic titles' })
  name!: string;
  @ApiProperty({ description: 'How many documents name it that you may know of' })
  documents!: number;
  @ApiProperty({ description: 'There are more: counting ended there' })
  moreDocuments!: boolean;
}

export class AgentListDto {
  @ApiProperty({ type: [AgentSummaryDto] })
  items!: AgentSummaryDto[];
  @ApiPropertyOptional()
  nextCursor?: string;
}

export class RelatedAgentDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ enum: AGENT_KINDS })
  kind!: AgentKind;
  @ApiProperty()
  name!: string;
  @ApiProperty({ description: 'Documents that name both, of the newest ones' })
  documents!: number;
}

export class AgentRoleDto {
  @ApiProperty({ enum: FIELD_NAMES })
  field!: FieldName;
  @ApiProperty()
  documents!: number;
}

@ApiSchema({ name: 'Agent' })
export class AgentDto extends AgentSummaryDto {
  @ApiProperty({ type: [String], description: 'Other spellings, the usual one first' })
  variants!: string[];
  @ApiProperty({ type: [String], description: 'Academic titles and forms of address, as printed' })
  titles!: string[];
  @ApiProperty({ type: [String], description: 'Two-letter codes, as patents give them' })
  countries!: string[];
  @ApiProperty({ type: [AgentRoleDto], description: 'In which fields it is named' })
  roles!: AgentRoleDto[];
  @ApiProperty({ type: [RelatedAgentDto], description: 'Named in the same documents, most often first' })
  people!: RelatedAgentDto[];
  @ApiProperty({ type: [RelatedAgentDto] })
  organisations!: RelatedAgentDto[];
}

export class AgentDocumentsDto {
  @ApiProperty({ type: [DocumentSummaryDto], description: 'The newest first' })
  items!: DocumentSummaryDto[];
  @ApiPropertyOptional()
  nextCursor?: string;
}

export class DuplicateReasonDto {
  @ApiProperty({ enum: DOUBLE_REASONS })
  kind!: DuplicateReasonKind;
  @ApiPropertyOptional({ type: [String], description: 'Of those shared: their names' })
  names?: string[];
}

export class NamingWorkDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ type: String, nullable: true })
  title!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of the document; null: not known' })
  language!: string | null;
}

export class DuplicateAgentDto extends AgentSummaryDto {
  @ApiProperty({ description: 'Of its documents' })
  ownerOrganisation!: string;
  @ApiProperty({ type: [NamingWorkDto], description: 'The newest documents that name it' })
  works!: NamingWorkDto[];
}

export class DuplicateDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ description: '0–1' })
  score!: number;
  @ApiProperty({ type: [DuplicateReasonDto] })
  reasons!: DuplicateReasonDto[];
  @ApiProperty({ type: [DuplicateAgentDto], description: 'Two' })
  agents!: DuplicateAgentDto[];
}

export class DuplicatesDto {
  @ApiProperty({ type: [DuplicateDto], description: 'The likeliest first' })
  items!: DuplicateDto[];
  @ApiPropertyOptional()
  nextCursor?: string;
}
