import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { PATENT_OFFICES } from '../../shared/patent-offices.js';
import { BilingualDto } from '../../platform/http/failure.dto.js';
import { FieldEntryDto, ClaimDto } from '../../catalog/entry-views/entry.dto.js';
import { DocumentSummaryDto } from '../../catalog/summaries/summary.dto.js';

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
