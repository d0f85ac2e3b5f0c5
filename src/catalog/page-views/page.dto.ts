import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { FailureDto } from '../../platform/http/failure.dto.js';
import { LINE_ROLES, TEXT_SOURCES } from '../../shared/page-text.js';

const BOX = {
  type: 'array',
  items: { type: 'number' },
  description: '[x, y, width, height] in page space',
} as const;

export class WordAlternativeDto {
  @ApiProperty()
  text!: string;
  @ApiProperty({
    description: 'the engine that read it so, or `correction` for what was read before the machine mended it',
  })
  by!: string;
}

export class WordDto {
  @ApiProperty()
  text!: string;
  @ApiProperty(BOX)
  box!: number[];
  @ApiProperty()
  confidence!: number;
  @ApiPropertyOptional({
    description: 'what was read there, where `text` was put in its place by the language or another reader',
  })
  readAs?: string;
  @ApiPropertyOptional({ type: [WordAlternativeDto], description: 'other readings, where readers differed' })
  alternatives?: WordAlternativeDto[];
}

export class LineDto {
  @ApiProperty()
  id!: string;
  @ApiProperty(BOX)
  box!: number[];
  @ApiProperty({ enum: TEXT_SOURCES })
  source!: string;
  @ApiProperty()
  confidence!: number;
  @ApiProperty({ type: [WordDto] })
  words!: WordDto[];
  @ApiPropertyOptional({ description: "BCP 47, where it is not the page's language" })
  language?: string;
  @ApiPropertyOptional({ enum: LINE_ROLES, description: 'What the line is besides body text' })
  role?: string;
  @ApiPropertyOptional({
    type: Boolean,
    enum: [true],
    description: 'Its last word goes on in the next line: one word in the plain text, two boxes',
  })
  continues?: true;
}

export class SuspectDto {
  @ApiProperty()
  kind!: string;
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'number' } } })
  boxes!: number[][];
}

export class PageSummaryDto {
  @ApiProperty()
  number!: number;
  @ApiProperty({ description: 'Of page space, in pixels of the upright page' })
  width!: number;
  @ApiProperty()
  height!: number;
  @ApiProperty({ type: String, enum: TEXT_SOURCES, nullable: true, description: 'Null: not read yet' })
  source!: string | null;
  @ApiProperty({ type: String, nullable: true })
  language!: string | null;
  @ApiProperty({ type: Number, nullable: true })
  confidence!: number | null;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Share of letters that are likely to be right, 0–1; below 0.93 the page should be looked at',
  })
  quality!: number | null;
  @ApiProperty({
    type: [String],
    description:
      'Why its text was trusted, repaired or read from the picture; some with a number: unreadLines:3 are three lines that could not be read',
  })
  reasons!: string[];
  @ApiProperty()
  version!: number;
  @ApiProperty()
  withheld!: boolean;
  @ApiPropertyOptional({ type: FailureDto })
  failure?: FailureDto;
  @ApiPropertyOptional({ type: [SuspectDto], description: 'For those who keep the document' })
  suspects?: SuspectDto[];
}

export class UnplacedCorrectionDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ ...BOX, description: 'Where it stood when it was made' })
  box!: number[];
  @ApiProperty({ type: String, nullable: true, description: 'What the machine had read; null: nothing' })
  before!: string | null;
  @ApiProperty({ description: 'What the person wrote; empty: that there is no such line' })
  after!: string;
  @ApiProperty()
  by!: string;
  @ApiProperty()
  at!: string;
}

@ApiSchema({ name: 'Page' })
export class PageDto extends PageSummaryDto {
  @ApiProperty()
  text!: string;
  @ApiProperty({ type: [LineDto] })
  lines!: LineDto[];
  @ApiPropertyOptional({
    type: [UnplacedCorrectionDto],
    description: 'Corrections that do not fit what was read last; for those who keep the document',
  })
  unplacedCorrections?: UnplacedCorrectionDto[];
  @ApiPropertyOptional({
    description:
      'What was just written bears a secrecy mark: the document is quarantined, an administrator decides. In the answer to a correction only',
  })
  shutAway?: boolean;
}

export class PagesDto {
  @ApiProperty({ type: [PageSummaryDto] })
  items!: PageSummaryDto[];
}
