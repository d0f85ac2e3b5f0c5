import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { MayBeAbsent } from '../../platform/http/dto-checks.js';
import { PAGE_OUTCOMES, type PageOutcome } from './sampled-page.entity.js';
import { VALUE_OUTCOMES, type ValueOutcome } from './sampled-value.entity.js';
import { VERDICTS } from './verdict.js';
import { FIELD_NAMES } from '../../shared/field-names.js';
import { TEXT_SOURCES } from '../../shared/page-text.js';
import { ReviewLockDto, ReviewDocumentDto } from '../queue/review.dto.js';

const MOST_PAGES = 2000;
const MOST_VALUES = 5000;
const VALUE = { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'object' }] };

export class WidthsQueryDto {
  @ApiPropertyOptional({ description: 'How wide, to either side, the interval of the error rate may be' })
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0.0005)
  @Max(0.2)
  cerHalfWidth?: number;
  @ApiPropertyOptional({ description: 'The same of the share of right values' })
  @IsOptional()
  @Type(() => Number)
  @IsNumber()
  @Min(0.005)
  @Max(0.3)
  precisionHalfWidth?: number;
}

export class NewSampleDto extends WidthsQueryDto {
  @ApiPropertyOptional({ description: 'Absent: as many as the widths need' })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(MOST_PAGES)
  pages?: number;
  @ApiPropertyOptional({ description: 'Absent: as many as the widths need' })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(MOST_VALUES)
  values?: number;
  @ApiPropertyOptional({ description: 'To draw the same pages again from the same population' })
  @MayBeAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  seed?: string;
}

export class MoreDto {
  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MOST_PAGES)
  pages!: number;
  @ApiProperty()
  @IsInt()
  @Min(0)
  @Max(MOST_VALUES)
  values!: number;
}

export class NextQueryDto {
  @ApiPropertyOptional({ enum: ['pages', 'values'], description: 'Absent: pages first' })
  @IsOptional()
  @IsIn(['pages', 'values'])
  of?: 'pages' | 'values';
  @ApiPropertyOptional({
    description: 'Position of what was left for later, of a page unless `of` is values',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  after?: number;
}

export class PageCheckDto {
  @ApiProperty({ description: 'The page’s version that was looked at, with what was corrected' })
  @IsInt()
  @Min(0)
  version!: number;
  @ApiProperty({ enum: PAGE_OUTCOMES, description: 'unreadable: nobody can read it; it counts for nothing' })
  @IsIn(PAGE_OUTCOMES)
  outcome!: PageOutcome;
  @ApiPropertyOptional({
    default: 0,
    description: 'Lines that are missing and were not typed; each counts whole',
  })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(500)
  missingLines?: number;
}

export class ValueCheckDto {
  @ApiProperty({
    enum: VALUE_OUTCOMES,
    description: 'unclear: the page does not tell; it counts for nothing',
  })
  @IsIn(VALUE_OUTCOMES)
  outcome!: ValueOutcome;
  @ApiPropertyOptional({ description: 'Of a wrong value what it should be', ...VALUE })
  @MayBeAbsent()
  @IsDefined()
  value?: unknown;
}

export class SizesDto {
  @ApiProperty()
  pages!: number;
  @ApiProperty()
  values!: number;
}

export class ThresholdsDto {
  @ApiProperty()
  maxCer!: number;
  @ApiProperty()
  minPrecision!: number;
  @ApiProperty()
  cerHalfWidth!: number;
  @ApiProperty()
  precisionHalfWidth!: number;
}

export class LeftOutDto {
  @ApiProperty({ description: 'Pages that no machine could read' })
  unreadable!: number;
  @ApiProperty({ description: 'Pages without a picture to check them against' })
  withoutPicture!: number;
  @ApiProperty({ description: 'Documents that were not ready' })
  notReady!: number;
}

export class SamplePopulationDto extends SizesDto {
  @ApiProperty({ type: LeftOutDto })
  leftOut!: LeftOutDto;
}

export class IntervalDto {
  @ApiProperty({ description: 'Share, 0–1' })
  rate!: number;
  @ApiProperty({ description: 'Lower bound, 95 % two-sided' })
  low!: number;
  @ApiProperty()
  high!: number;
}

export class JudgedDto extends IntervalDto {
  @ApiProperty({ enum: VERDICTS })
  verdict!: string;
  @ApiProperty({ description: 'Too few were checked to say anything' })
  tooFew!: boolean;
  @ApiProperty({
    description: 'How many more would have to be checked for an answer, if they turn out as these did',
  })
  more!: number;
}

export class CerDto extends JudgedDto {
  @ApiProperty({ description: 'Characters to insert, delete or replace' })
  errors!: number;
  @ApiProperty({ description: 'Characters of the checked text' })
  letters!: number;
  @ApiProperty()
  pages!: number;
}

export class PrecisionDto extends JudgedDto {
  @ApiProperty()
  right!: number;
  @ApiProperty()
  checked!: number;
}

export class FieldPrecisionDto extends IntervalDto {
  @ApiProperty({ enum: FIELD_NAMES })
  field!: string;
  @ApiProperty()
  right!: number;
  @ApiProperty()
  checked!: number;
}

export class SampleFiguresDto {
  @ApiProperty({ type: CerDto, description: 'Character error rate of the text as it stood when drawn' })
  cer!: CerDto;
  @ApiPropertyOptional({
    type: IntervalDto,
    description: 'Of what machines alone had read, where persons had corrected some of the pages before',
  })
  machineCer?: IntervalDto;
  @ApiPropertyOptional({ type: PrecisionDto, description: 'Absent: there was no value to draw' })
  precision?: PrecisionDto;
  @ApiProperty({ type: [FieldPrecisionDto] })
  fields!: FieldPrecisionDto[];
  @ApiProperty({ enum: VERDICTS, description: 'By the bounds of the intervals, not by the means' })
  verdict!: string;
}

export class SampleDrawDto extends SizesDto {
  @ApiProperty()
  at!: string;
  @ApiProperty()
  by!: string;
}

export class SampleProgressDto {
  @ApiProperty()
  drawn!: number;
  @ApiProperty({ description: 'Done, those that count for nothing included' })
  checked!: number;
  @ApiProperty({ description: 'Checked, and nobody can tell' })
  unclear!: number;
  @ApiProperty({ description: 'Drawn, and gone or closed to the principal since' })
  gone!: number;
}

export class SampleClosedDto {
  @ApiProperty({ enum: VERDICTS })
  outcome!: string;
  @ApiProperty({ description: 'False: closed before all was checked, and so decides nothing' })
  finished!: boolean;
  @ApiProperty()
  at!: string;
  @ApiProperty()
  by!: string;
}

export class SampleDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  batchId!: string;
  @ApiProperty({ description: 'With the population it draws the same pages and values again' })
  seed!: string;
  @ApiProperty()
  drawnAt!: string;
  @ApiProperty()
  drawnBy!: string;
  @ApiProperty({ type: SamplePopulationDto, description: 'Frozen when drawn' })
  population!: SamplePopulationDto;
  @ApiProperty({ type: [SampleDrawDto], description: 'The first, and each time that more were drawn' })
  draws!: SampleDrawDto[];
  @ApiProperty({ type: SampleProgressDto })
  pages!: SampleProgressDto;
  @ApiProperty({ type: SampleProgressDto })
  values!: SampleProgressDto;
  @ApiProperty({ description: 'All was checked' })
  finished!: boolean;
  @ApiProperty({ type: SampleFiguresDto, description: 'Of a closed one as it was decided' })
  figures!: SampleFiguresDto;
  @ApiProperty({ type: ThresholdsDto, description: 'Those now; of a closed one those it was decided by' })
  thresholds!: ThresholdsDto;
  @ApiProperty({ description: 'Pages of the batch read again since: the figures belong to their older text' })
  readAgain!: number;
  @ApiProperty({ description: 'Pages that came to the batch since' })
  added!: number;
  @ApiPropertyOptional({ type: SampleClosedDto })
  closed?: SampleClosedDto;
}

export class SamplesDto {
  @ApiProperty()
  batchId!: string;
  @ApiProperty()
  name!: string;
  @ApiPropertyOptional({ enum: ['passes', 'returns'], description: 'What was decided last' })
  outcome?: string;
  @ApiProperty({ type: ThresholdsDto })
  thresholds!: ThresholdsDto;
  @ApiProperty({ type: SamplePopulationDto, description: 'What might be drawn now' })
  population!: SamplePopulationDto;
  @ApiProperty({ type: SizesDto, description: 'How many the wanted widths need' })
  proposed!: SizesDto;
  @ApiProperty({ type: [SampleDto], description: 'The newest first' })
  items!: SampleDto[];
}

export class SampledDto {
  @ApiProperty()
  position!: number;
  @ApiProperty({ type: ReviewDocumentDto })
  document!: ReviewDocumentDto;
  @ApiProperty({ description: 'For claims and for If-Match: moves with every check' })
  revision!: number;
  @ApiProperty({ description: 'As the review queue names it, for `POST /review/{itemId}/claim`' })
  itemId!: string;
  @ApiPropertyOptional({ description: 'Who checked it' })
  by?: string;
  @ApiPropertyOptional()
  at?: string;
  @ApiPropertyOptional({ type: ReviewLockDto })
  claim?: ReviewLockDto;
}

export class SampledPageDto extends SampledDto {
  @ApiProperty({ description: 'Where it stands now' })
  page!: number;
  @ApiProperty({ description: 'The page’s version now, which a check must name' })
  version!: number;
  @ApiProperty({ enum: TEXT_SOURCES })
  source!: string;
  @ApiProperty({ description: 'Read again since it was drawn' })
  readAgain!: boolean;
  @ApiPropertyOptional({ enum: PAGE_OUTCOMES })
  outcome?: string;
  @ApiPropertyOptional()
  errors?: number;
  @ApiPropertyOptional()
  letters?: number;
  @ApiPropertyOptional()
  missingLines?: number;
}

export class SampledValueDto extends SampledDto {
  @ApiProperty({ enum: FIELD_NAMES })
  field!: string;
  @ApiProperty(VALUE)
  value!: unknown;
  @ApiProperty()
  printed!: string;
  @ApiProperty()
  entryId!: string;
  @ApiPropertyOptional()
  page?: number;
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'number' } },
    description: 'Where it was read',
  })
  boxes!: number[][];
  @ApiPropertyOptional({ enum: VALUE_OUTCOMES })
  outcome?: string;
}

export class SampleDetailDto extends SampleDto {
  @ApiProperty({ type: [SampledPageDto], description: 'In the order in which they are checked' })
  checkedPages!: SampledPageDto[];
  @ApiProperty({ type: [SampledValueDto] })
  checkedValues!: SampledValueDto[];
}

export class SampleNextDto {
  @ApiPropertyOptional({ type: SampledPageDto })
  page?: SampledPageDto;
  @ApiPropertyOptional({ type: SampledValueDto })
  value?: SampledValueDto;
  @ApiProperty({ description: 'Pages not checked yet' })
  pagesLeft!: number;
  @ApiProperty()
  valuesLeft!: number;
  @ApiProperty({ description: 'Of those left, how many others are looking at' })
  claimed!: number;
}
