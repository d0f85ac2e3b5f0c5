import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { PATENT_OFFICES } from '../shared/patent-offices.js';
import { OpeningReviewDto } from '../access/opening/opening-answers.js';
import { VISIBILITIES } from '../access/visibility.js';
import { AGENT_KINDS, type AgentKind } from '../catalog/agents/agent-kind.js';
import { BilingualDto, FailureDto } from '../platform/http/failure.dto.js';
import { NameLinkDto } from '../search/results/search.dto.js';
import { DOCUMENT_TYPES, ENTRY_STATUSES } from '../shared/field-names.js';
import { FLAGS, type Flag } from '../shared/flags.js';

export const DOCUMENT_STATUSES = ['received', 'processing', 'ready', 'failed'] as const;

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

export class PotentialPartDto {
  @ApiProperty()
  part!: string;
  @ApiProperty({ type: BilingualDto })
  name!: BilingualDto;
  @ApiProperty()
  points!: number;
  @ApiProperty()
  max!: number;
  @ApiProperty({ type: [String], description: 'The claims that give the points' })
  claimIds!: string[];
}

@ApiSchema({ name: 'Potential' })
export class PotentialDto {
  @ApiProperty()
  score!: number;
  @ApiProperty({ type: [PotentialPartDto] })
  parts!: PotentialPartDto[];
  @ApiProperty({ type: [ClaimDto] })
  claims!: ClaimDto[];
}

export class WarningDto {
  @ApiProperty()
  code!: string;
  @ApiProperty({ type: BilingualDto })
  message!: BilingualDto;
  @ApiPropertyOptional({ type: [Number] })
  pages?: number[];
}

export class ProgressDto {
  @ApiProperty({ description: 'A stage of the pipeline, or done' })
  stage!: string;
  @ApiProperty()
  done!: number;
  @ApiProperty()
  total!: number;
}

export class FileDto {
  @ApiProperty({ enum: ['original', 'searchable'] })
  kind!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty()
  mediaType!: string;
  @ApiProperty()
  bytes!: number;
  @ApiPropertyOptional({ description: 'Hex' })
  sha256?: string;
  @ApiProperty({ description: 'Where to fetch it' })
  href!: string;
  @ApiPropertyOptional({
    description: 'Of the searchable PDF: which text it carries, as reading and number of corrections',
  })
  textVersion?: string;
  @ApiPropertyOptional({
    description:
      'The text in effect, where the searchable PDF does not carry it yet; it is being written again',
  })
  newerTextVersion?: string;
  @ApiPropertyOptional({ description: 'The standard that it is known to keep', example: 'PDF/A-2b' })
  archive?: string;
  @ApiPropertyOptional({
    type: [BilingualDto],
    description: 'What to know of how it was made: what was kept or left out, why it is no PDF/A',
  })
  notes?: BilingualDto[];
}

export class LinksDto {
  @ApiProperty()
  self!: string;
  @ApiProperty({ description: 'The page for people' })
  html!: string;
  @ApiProperty()
  pages!: string;
  @ApiProperty()
  image!: string;
}

export class ScreeningDto {
  @ApiProperty({ description: 'Pages that were read and screened, or are withheld' })
  screened!: number;
  @ApiProperty()
  pages!: number;
  @ApiProperty({
    type: [Number],
    description:
      'Pages with findings that no person looked at: PATCH the document with opening, or withhold them',
  })
  lookAt!: number[];
  @ApiProperty({ type: BilingualDto })
  message!: BilingualDto;
}

export class OpeningDto extends OpeningReviewDto {
  @ApiProperty()
  by!: string;
  @ApiPropertyOptional()
  personId?: string;
  @ApiProperty()
  at!: string;
}

export class DocumentSummaryDto {
  @ApiProperty()
  id!: string;
  @ApiPropertyOptional()
  externalId?: string;
  @ApiProperty({ enum: DOCUMENT_TYPES })
  type!: string;
  @ApiProperty({ enum: DOCUMENT_STATUSES })
  status!: string;
  @ApiProperty({ description: 'The search index has this state' })
  indexed!: boolean;
  @ApiPropertyOptional({ type: FailureDto })
  failure?: FailureDto;
  @ApiProperty({ type: [WarningDto] })
  warnings!: WarningDto[];
  @ApiProperty({ enum: VISIBILITIES })
  visibility!: string;
  @ApiPropertyOptional({ description: 'Restricted before this date in Vietnam' })
  embargo?: string;
  @ApiProperty({ enum: VISIBILITIES })
  recordVisibility!: string;
  @ApiPropertyOptional()
  recordEmbargo?: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: not known' })
  title!: string | null;
  @ApiPropertyOptional({ description: 'File name; for those who keep the document' })
  originalName?: string;
  @ApiProperty()
  pageCount!: number;
  @ApiPropertyOptional()
  year?: number;
  @ApiPropertyOptional()
  language?: string;
  @ApiPropertyOptional()
  host?: string;
  @ApiProperty({ type: [String] })
  authors!: string[];
  @ApiProperty({ type: [NameLinkDto], description: 'The records of those people and that organisation' })
  nameLinks!: NameLinkDto[];
  @ApiProperty({ type: ProgressDto })
  progress!: ProgressDto;
  @ApiPropertyOptional({ description: '0–1' })
  quality?: number;
  @ApiPropertyOptional()
  batchId?: string;
  @ApiPropertyOptional()
  ownerOrganisationId?: string;
  @ApiPropertyOptional()
  shelfMark?: string;
  @ApiPropertyOptional()
  boxNumber?: string;
  @ApiPropertyOptional()
  quarantined?: boolean;
  @ApiPropertyOptional({
    description: 'Pages on which personal data seems to stand and which are not withheld',
    type: [Number],
  })
  suspectPages?: number[];
  @ApiPropertyOptional({
    type: ScreeningDto,
    description:
      'Others are to read it, and may not yet: for those who keep the document. It opens by itself when all pages are screened',
  })
  screening?: ScreeningDto;
  @ApiPropertyOptional({
    type: OpeningDto,
    description: 'What was answered when its body was opened last; for those who keep the document',
  })
  opening?: OpeningDto;
  @ApiProperty()
  createdAt!: string;
  @ApiPropertyOptional()
  readyAt?: string;
  @ApiProperty({ type: LinksDto })
  links!: LinksDto;
}

/** Never says what the status is: only where the office says it, and when a person looked. */
export class OfficeRecordDto {
  @ApiProperty({ enum: PATENT_OFFICES })
  office!: string;
  @ApiProperty({ description: 'The number by which the office knows it' })
  number!: string;
  @ApiProperty({ description: "The office's own page" })
  url!: string;
  @ApiPropertyOptional({ description: 'Day on which a person last looked there, as YYYY-MM-DD' })
  checkedOn?: string;
}

@ApiSchema({ name: 'Document' })
export class DocumentDto extends DocumentSummaryDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: '#/components/schemas/FieldEntry' } },
  })
  fields!: Record<string, FieldEntryDto[]>;
  @ApiPropertyOptional({
    type: OfficeRecordDto,
    description: 'Of patents and utility solutions with a number that their office knows',
  })
  officeRecord?: OfficeRecordDto;
  @ApiProperty({ type: PotentialDto })
  potential!: PotentialDto;
  @ApiProperty({ type: [FileDto] })
  files!: FileDto[];
  @ApiProperty({ description: 'The principal may read pages, text and files' })
  bodyOpen!: boolean;
  @ApiProperty({ type: [Number], description: 'Pages that are withheld from the principal' })
  closedPages!: number[];
  @ApiProperty({ description: 'The principal may change it' })
  editable!: boolean;
}

export class CountsDto {
  @ApiProperty()
  needsMe!: number;
  @ApiProperty()
  inWork!: number;
  @ApiProperty()
  done!: number;
  @ApiProperty()
  failed!: number;
}

export class DocumentListDto {
  @ApiProperty({ type: [DocumentSummaryDto] })
  items!: DocumentSummaryDto[];
  @ApiPropertyOptional()
  nextCursor?: string;
  @ApiProperty({ type: CountsDto })
  counts!: CountsDto;
  @ApiPropertyOptional({ type: 'integer', description: 'All that match, on every page of the list' })
  matching?: number;
}

export class RelatedDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ type: String, nullable: true })
  title!: string | null;
  @ApiPropertyOptional()
  language?: string;
  @ApiProperty()
  kind!: string;
  @ApiProperty()
  reason!: string;
}

export class RelatedListDto {
  @ApiProperty({ type: [RelatedDto] })
  items!: RelatedDto[];
}

export class StatsDto {
  @ApiProperty()
  documents!: number;
  @ApiProperty()
  pages!: number;
  @ApiProperty()
  patents!: number;
  @ApiProperty()
  organisations!: number;
}
