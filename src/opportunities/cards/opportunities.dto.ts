import { ApiProperty, ApiPropertyOptional, ApiSchema, getSchemaPath, ApiExtraModels } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { DUE_REASONS } from '../../catalog/evidence/claim-standing.js';
import { MayBeAbsent } from '../../platform/http/dto-checks.js';
import { FacetCountDto } from '../../search/results/search.dto.js';
import { DOCUMENT_TYPES } from '../../shared/field-names.js';
import {
  CARD_STATES,
  type Cooperation,
  COOPERATIONS,
  PATENT_ANSWERS,
  type PatentAnswer,
} from './card.entity.js';
import { CARD_SORTS, type CardSort } from './card-sorts.js';
import { QUESTIONS } from './questions.js';
import { OBSTACLES } from './publishing.js';

const listed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').filter((one) => one !== '') : value;
const FEW = 50;

const NO_PICTURE = ['none', 'closed'] as const;
export type NoPicture = (typeof NO_PICTURE)[number];

export class CardQueryDto {
  @ApiPropertyOptional({ description: 'Words of the title or the summary; tones may be left out' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: 9, description: 'At least this level of readiness' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(9)
  trl?: number;
  @ApiPropertyOptional({
    type: String,
    description: 'Codes of fields of one or three digits, joined by commas',
  })
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @IsString({ each: true })
  @MaxLength(FEW, { each: true })
  field?: string[];
  @ApiPropertyOptional({ type: String, description: '`filed`, `granted`' })
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @IsString({ each: true })
  @MaxLength(FEW, { each: true })
  protection?: string[];
  @ApiPropertyOptional({ type: String, description: '`patent`, `utilitySolution`, `design`, …' })
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @IsString({ each: true })
  @MaxLength(FEW, { each: true })
  right?: string[];
  @ApiPropertyOptional({ type: String, description: 'Crops and products, joined by commas' })
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  product?: string[];
  @ApiPropertyOptional({ description: 'One host organisation, as the cards name it' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  host?: string;
  @ApiPropertyOptional({ type: String, description: `${COOPERATIONS.join(', ')}; joined by commas` })
  @IsOptional()
  @Transform(listed)
  @IsArray()
  @IsString({ each: true })
  @MaxLength(FEW, { each: true })
  cooperation?: string[];
  @ApiPropertyOptional({ enum: CARD_SORTS, default: 'newest' })
  @IsOptional()
  @IsIn(CARD_SORTS)
  sort: CardSort = 'newest';
  @ApiPropertyOptional({ default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(100_000)
  from: number = 0;
  @ApiPropertyOptional({ default: 20, maximum: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  size: number = 20;
}

export class InBothLanguagesDto {
  @ApiProperty()
  vi!: string;
  @ApiProperty({ description: 'Empty: not written' })
  en!: string;
}

export class ReadinessRangeDto {
  @ApiProperty({ minimum: 1, maximum: 9 })
  lowest!: number;
  @ApiProperty({ minimum: 1, maximum: 9, description: 'Another than `lowest`: claims contradict each other' })
  highest!: number;
}

export class ProtectionFactDto {
  @ApiProperty()
  right!: string;
  @ApiProperty()
  status!: string;
}

export class CardSummaryDto {
  @ApiProperty()
  documentId!: string;
  @ApiProperty({ type: String, nullable: true })
  title!: string | null;
  @ApiPropertyOptional()
  titleEn?: string;
  @ApiProperty({ type: InBothLanguagesDto, description: 'In plain words, by a person' })
  summary!: InBothLanguagesDto;
  @ApiProperty({ enum: DOCUMENT_TYPES })
  type!: string;
  @ApiPropertyOptional()
  year?: number;
  @ApiPropertyOptional({ description: 'Of the document' })
  language?: string;
  @ApiPropertyOptional()
  host?: string;
  @ApiPropertyOptional({ type: ReadinessRangeDto })
  readiness?: ReadinessRangeDto;
  @ApiProperty({ type: [ProtectionFactDto] })
  protection!: ProtectionFactDto[];
  @ApiProperty({ type: [String] })
  products!: string[];
  @ApiProperty({ enum: COOPERATIONS, isArray: true })
  cooperation!: string[];
  @ApiProperty({
    description: 'Claims that a person confirmed, that still stand and that the principal may check',
  })
  proven!: number;
  @ApiProperty({ description: 'The picture of the first page may be seen' })
  pictured!: boolean;
  @ApiPropertyOptional({
    enum: NO_PICTURE,
    description: 'Why not: it has none (an imported record), or its page is not open to who asks',
  })
  noPicture?: NoPicture;
  @ApiPropertyOptional()
  publishedAt?: string;
}

@ApiExtraModels(FacetCountDto)
export class CardListDto {
  @ApiProperty()
  total!: number;
  @ApiProperty({ type: [CardSummaryDto] })
  items!: CardSummaryDto[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { $ref: getSchemaPath(FacetCountDto) } },
    description:
      'Counts under all other filters, by facet: trl, field, protection, right, product, host, cooperation',
  })
  facets!: Record<string, FacetCountDto[]>;
}

export class CardSourceDto {
  @ApiProperty({ description: '0: the page was taken out of view' })
  page!: number;
  @ApiProperty({ description: 'The principal may open that page' })
  open!: boolean;
  @ApiProperty({
    description: 'Of a claim: GET /documents/{id}/claims/{claimId}/image gives the picture of its boxes',
  })
  picture!: boolean;
  @ApiPropertyOptional({ description: 'Word for word; absent: the page is closed' })
  quote?: string;
  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'array', items: { type: 'number' } },
    description: '[x, y, width, height] in page space',
  })
  boxes?: number[][];
}

@ApiSchema({ name: 'CardAnswer' })
export class CardAnswerDto {
  @ApiProperty({ description: 'Of the claim or field entry' })
  id!: string;
  @ApiProperty({ enum: ['claim', 'field'] })
  from!: 'claim' | 'field';
  @ApiProperty({ description: 'Kind of claim, or name of the field' })
  about!: string;
  @ApiProperty({
    description: 'Of a claim an object, shaped by its kind; of a field its text',
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'object', additionalProperties: true }],
  })
  value!: unknown;
  @ApiProperty()
  confirmed!: boolean;
  @ApiPropertyOptional({ type: CardSourceDto })
  source?: CardSourceDto;
  @ApiPropertyOptional({ description: 'YYYY-MM-DD; then a person is asked again' })
  validUntil?: string;
  @ApiPropertyOptional()
  confirmedAt?: string;
  @ApiPropertyOptional({ enum: DUE_REASONS, description: 'Why it must be confirmed again' })
  due?: string;
  @ApiPropertyOptional({ description: 'Its value is none of its kind: correct or reject it' })
  faulty?: boolean;
  @ApiProperty({ type: [String], description: 'Ids of answers that cannot be so together with this one' })
  against!: string[];
}

export class CardQuestionDto {
  @ApiProperty({ enum: QUESTIONS })
  question!: string;
  @ApiProperty({ type: [CardAnswerDto], description: 'Empty: not known yet' })
  answers!: CardAnswerDto[];
  @ApiProperty({
    type: [CardAnswerDto],
    description: 'For those who keep the document: what machines suggest, and what has to be confirmed again',
  })
  suggestions!: CardAnswerDto[];
}

export class DeskDto {
  @ApiProperty()
  name!: string;
  @ApiProperty({ description: 'Within how many days it answers' })
  answerDays!: number;
  @ApiPropertyOptional({ description: 'Owner organisation' })
  organisation?: string;
}

export class CardPartDto {
  @ApiProperty()
  part!: string;
  @ApiProperty({ type: InBothLanguagesDto })
  name!: InBothLanguagesDto;
  @ApiProperty()
  points!: number;
  @ApiProperty()
  max!: number;
  @ApiProperty({ type: [String] })
  claimIds!: string[];
}

export class ObstacleDto {
  @ApiProperty({ enum: OBSTACLES })
  code!: string;
  @ApiProperty({ type: InBothLanguagesDto })
  message!: InBothLanguagesDto;
}

export class CardKeepingDto {
  @ApiProperty({ description: 'The principal may write and publish it' })
  editable!: boolean;
  @ApiPropertyOptional({ enum: PATENT_ANSWERS })
  patent?: string;
  @ApiProperty({ type: [ObstacleDto], description: 'Why it cannot be published' })
  obstacles!: ObstacleDto[];
}

export class CardLinksDto {
  @ApiProperty()
  html!: string;
  @ApiProperty()
  document!: string;
  @ApiProperty()
  pdf!: string;
}

@ApiSchema({ name: 'Card' })
export class CardDto extends CardSummaryDto {
  @ApiProperty({ enum: CARD_STATES })
  state!: string;
  @ApiProperty({ description: 'Only those who keep the document see it' })
  closed!: boolean;
  @ApiProperty({ description: '0: nobody has begun it; its ETag begins with it' })
  version!: number;
  @ApiProperty({ description: '0–100, of what persons confirmed' })
  score!: number;
  @ApiProperty({ type: [CardPartDto] })
  parts!: CardPartDto[];
  @ApiProperty({ type: [CardQuestionDto] })
  questions!: CardQuestionDto[];
  @ApiProperty({ type: DeskDto })
  desk!: DeskDto;
  @ApiProperty({ description: 'The principal may read the pages of the document' })
  bodyOpen!: boolean;
  @ApiProperty({ type: CardLinksDto })
  links!: CardLinksDto;
  @ApiPropertyOptional({ type: CardKeepingDto, description: 'For those who keep the document' })
  keeping?: CardKeepingDto;
}

export class CardPatchDto {
  @ApiPropertyOptional({ maxLength: 2000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  summaryVi?: string;
  @ApiPropertyOptional({ maxLength: 2000 })
  @MayBeAbsent()
  @IsString()
  @MaxLength(2000)
  summaryEn?: string;
  @ApiPropertyOptional({ description: 'Of the desk; no address of mail is published' })
  @MayBeAbsent()
  @IsString()
  @Length(0, 200)
  deskName?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: 90 })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(90)
  answerDays?: number;
  @ApiPropertyOptional({ enum: COOPERATIONS, isArray: true })
  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @IsIn(COOPERATIONS, { each: true })
  cooperation?: Cooperation[];
  @ApiPropertyOptional({
    enum: PATENT_ANSWERS,
    description: '`intended`: still to be filed; keeps the card closed',
  })
  @MayBeAbsent()
  @IsIn(PATENT_ANSWERS)
  patent?: PatentAnswer;
}

export class DraftSentenceDto {
  @ApiProperty({ enum: QUESTIONS })
  question!: string;
  @ApiProperty({ description: 'Word for word' })
  quote!: string;
  @ApiProperty()
  page!: number;
  @ApiProperty({ description: 'Of the claim or field entry that it comes from' })
  id!: string;
  @ApiProperty()
  confirmed!: boolean;
}

export class CardDraftDto {
  @ApiProperty({ description: 'Language of the document' })
  language!: string;
  @ApiProperty({ type: [DraftSentenceDto] })
  sentences!: DraftSentenceDto[];
}
