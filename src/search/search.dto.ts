import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { DOCUMENT_TYPES, type DocumentType } from '../shared/field-names.js';
import type { Completion } from './search-index.js';

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
  @ApiProperty({ type: [PageHitDto] })
  pages!: PageHitDto[];
}

export class FacetCountDto {
  @ApiProperty()
  value!: string;
  @ApiProperty()
  count!: number;
}

@ApiExtraModels(FacetCountDto)
export class SearchAnswerDto {
  @ApiProperty()
  total!: number;
  @ApiProperty({ description: 'Milliseconds' })
  took!: number;
  @ApiProperty({ type: [SearchHitDto] })
  hits!: SearchHitDto[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: getSchemaPath(FacetCountDto) } },
    description:
      'By type, year, language, field and trl; each counts what the other filters leave, so that its other values can be chosen',
  })
  facets!: Record<string, FacetCountDto[]>;
  @ApiPropertyOptional({
    description: 'The question with misspelt words mended, when it finds nothing as it is',
  })
  suggestion?: string;
}

export class SuggestionDto {
  @ApiProperty()
  text!: string;
  @ApiProperty({ enum: ['title', 'person', 'keyword'] })
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
