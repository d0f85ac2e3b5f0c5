import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { DOCUMENT_TYPES, type DocumentType } from '../../shared/field-names.js';
import type { Completion } from '../port/search-index.js';
import { NameLinkDto } from '../../catalog/agents/name-link.dto.js';

const MARKS = {
  type: 'array',
  items: { type: 'array', items: { type: 'number' } },
  description: '[start, end] of what to mark in the snippet',
} as const;

const BOXES = {
  type: 'array',
  items: { type: 'array', items: { type: 'number' } },
  description: '[x, y, width, height] in page space',
} as const;

/** A page that answers the question. */
export class PageHitDto {
  @ApiProperty()
  number!: number;
  @ApiProperty({ description: 'Plain text, never HTML' })
  snippet!: string;
  @ApiProperty(MARKS)
  marks!: number[][];
  @ApiProperty(BOXES)
  boxes!: number[][];
}

/** Nearly the same text: another scan, another copy. */
export class VersionDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: not described yet' })
  title!: string | null;
  @ApiPropertyOptional()
  language?: string;
  @ApiPropertyOptional()
  year?: number;
}

export class SearchHitDto {
  @ApiProperty()
  id!: string;
  @ApiPropertyOptional()
  externalId?: string;
  @ApiProperty({ description: 'Higher is better; comparable within one answer only' })
  score!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Null: not described yet' })
  title!: string | null;
  @ApiProperty({ enum: DOCUMENT_TYPES })
  type!: DocumentType;
  @ApiPropertyOptional()
  year?: number;
  @ApiPropertyOptional()
  language?: string;
  @ApiProperty({ type: [String] })
  authors!: string[];
  @ApiPropertyOptional()
  host?: string;
  @ApiProperty({ type: [NameLinkDto], description: 'The records of those people and that organisation' })
  nameLinks!: NameLinkDto[];
  @ApiProperty({ type: [PageHitDto] })
  pages!: PageHitDto[];
  @ApiProperty({
    type: [VersionDto],
    description: 'Documents of nearly the same text that this hit stands for',
  })
  versions!: VersionDto[];
  @ApiProperty({ description: 'Pictures of its pages may be seen' })
  pictured!: boolean;
}

/** Another work about the same matters. */
export class SimilarDocumentDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: not described yet' })
  title!: string | null;
  @ApiProperty({ enum: DOCUMENT_TYPES })
  type!: DocumentType;
  @ApiPropertyOptional()
  language?: string;
  @ApiPropertyOptional()
  year?: number;
}

export class SimilarDocumentsDto {
  @ApiProperty({ type: [SimilarDocumentDto], description: 'The likest first, six at most' })
  items!: SimilarDocumentDto[];
}

export class FacetCountDto {
  @ApiProperty()
  value!: string;
  @ApiProperty()
  count!: number;
  @ApiPropertyOptional({ description: 'Of a person or organisation, whose value is an id: the name' })
  label?: string;
}

@ApiExtraModels(FacetCountDto)
export class SearchAnswerDto {
  @ApiProperty({
    description: 'Documents, whether they stand for themselves or are named as versions of one that does',
  })
  total!: number;
  @ApiProperty({ description: 'Milliseconds' })
  took!: number;
  @ApiProperty({ type: [SearchHitDto], description: 'As many as `size`, as long as there are so many' })
  hits!: SearchHitDto[];
  @ApiProperty({
    description:
      'Documents between `from` and `next` that are named among the versions of a hit, of this answer or one before it, and are no hits themselves',
  })
  folded!: number;
  @ApiPropertyOptional({ description: 'The `from` of what comes next; absent: nothing does' })
  next?: number;
  @ApiPropertyOptional({ description: 'The `from` of as many hits before these; absent at the beginning' })
  previous?: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: getSchemaPath(FacetCountDto) } },
    description:
      'By type, year, language, field, trl, person and organisation; each counts what the other filters leave, so that its other values can be chosen',
  })
  facets!: Record<string, FacetCountDto[]>;
  @ApiPropertyOptional({
    description:
      'The question with misspelt words mended, where nothing holds all that was typed: the hits are those of this question',
  })
  suggestion?: string;
}

export class SuggestionDto {
  @ApiProperty()
  text!: string;
  @ApiProperty({ enum: ['title', 'person', 'keyword', 'code'] })
  kind!: Completion['kind'];
  @ApiPropertyOptional({ description: 'Of a title: the document that bears it' })
  documentId?: string;
}

export class SuggestionsDto {
  @ApiProperty({ type: [SuggestionDto] })
  items!: SuggestionDto[];
}

export class DocumentHitDto {
  @ApiProperty()
  page!: number;
  @ApiProperty({ description: 'Plain text, never HTML' })
  snippet!: string;
  @ApiProperty(MARKS)
  marks!: number[][];
  @ApiProperty(BOXES)
  boxes!: number[][];
}

export class DocumentHitsDto {
  @ApiProperty({ description: 'How many places there are; at most the first 1,000 are given' })
  total!: number;
  @ApiProperty({ type: [DocumentHitDto] })
  items!: DocumentHitDto[];
}
