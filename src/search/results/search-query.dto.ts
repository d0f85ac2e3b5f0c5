import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type, type TransformFnParams } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { DOCUMENT_TYPES, type DocumentType } from '../../shared/field-names.js';
import { DEEPEST_RESULT, LARGEST_PAGE, SORTS, type SearchSort } from '../port/search-index.js';

const MOST_VALUES = 50;

/** `2019`, `2015..2020`, `2015..`, `..2020`. */
const YEARS = /^(?:\d{4}|\d{4}\.\.(?:\d{4})?|\.\.\d{4})$/;

const VERSIONS = ['folded', 'all'] as const;

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** `a,b`, and the parameter given several times, are the same list. */
const asList = ({ value }: TransformFnParams): unknown =>
  value === undefined ? undefined : [value].flat().flatMap(valuesOf);

const valuesOf = (part: unknown): unknown[] =>
  typeof part === 'string'
    ? part
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : [part];

export class SearchQueryDto {
  @ApiPropertyOptional({
    description:
      'Words, "a phrase", -without, one OR other, author:name, code:number, year:2015..2020, begin*; a minus before any of them; tones are optional',
    maxLength: 1000,
  })
  @IsOptional()
  @IsString()
  q: string = '';

  @ApiPropertyOptional({ type: String, description: `Comma list of: ${DOCUMENT_TYPES.join(', ')}` })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(MOST_VALUES)
  @IsIn(DOCUMENT_TYPES, { each: true })
  type?: DocumentType[];

  @ApiPropertyOptional({
    type: String,
    description: 'Comma list of field codes; a wide one finds its narrower ones',
  })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(MOST_VALUES)
  @Matches(/^[\w.-]{1,20}$/, { each: true })
  field?: string[];

  @ApiPropertyOptional({ type: String, description: 'Comma list of years and ranges: 2019,2021..2023' })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(MOST_VALUES)
  @Matches(YEARS, { each: true })
  year?: string[];

  @ApiPropertyOptional({ type: String, description: 'Comma list of languages: vi, en' })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(MOST_VALUES)
  @Matches(/^[a-z]{2,5}$/, { each: true })
  language?: string[];

  @ApiPropertyOptional({ type: String, description: 'Comma list of ids of people, as in GET /agents' })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(MOST_VALUES)
  @Matches(ID, { each: true })
  person?: string[];

  @ApiPropertyOptional({ type: String, description: 'Comma list of ids of organisations, as in GET /agents' })
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(MOST_VALUES)
  @Matches(ID, { each: true })
  organisation?: string[];

  @ApiPropertyOptional({ description: 'At least this technology readiness level', minimum: 1, maximum: 9 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(9)
  trl?: number;

  @ApiPropertyOptional({
    enum: VERSIONS,
    description:
      'folded: what is nearly the same text as a document before it is named there and is no hit itself; all: every document is a hit. `from` and `total` count documents either way',
    default: 'folded',
  })
  @IsOptional()
  @IsIn(VERSIONS)
  versions: (typeof VERSIONS)[number] = 'folded';

  @ApiPropertyOptional({ enum: SORTS, description: 'Without a question: newest' })
  @IsOptional()
  @IsIn(SORTS)
  sort?: SearchSort;

  @ApiPropertyOptional({ default: 0, minimum: 0, maximum: DEEPEST_RESULT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(DEEPEST_RESULT)
  from: number = 0;

  @ApiPropertyOptional({ default: 20, minimum: 0, maximum: LARGEST_PAGE })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(LARGEST_PAGE)
  size: number = 20;
}

export class TypedDto {
  @ApiProperty({ description: 'What is being typed' })
  @IsString()
  q!: string;
}
