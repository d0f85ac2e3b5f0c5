import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsNumber,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PAGE_VERSION_KINDS } from '../../catalog/corrections/page-version.entity.js';
import { MayBeAbsent, MayBeNull } from '../../platform/http/dto-checks.js';

const MOST_LINES = 1000;
const LONGEST_ID = 100;

export class LineEditDto {
  @ApiPropertyOptional({ description: 'Absent: a line that was missed, with its `box`' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_ID)
  id?: string;
  @ApiProperty({ description: 'Empty: there is no such line' })
  @IsString()
  text!: string;
  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'number' },
    description: '[x, y, width, height] in page space; of a new line only',
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(4)
  @ArrayMaxSize(4)
  @IsNumber({ allowNaN: false, allowInfinity: false }, { each: true })
  box?: number[];
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'Id of the line before a new one; null: it is the first; absent: by its place',
  })
  @MayBeNull()
  @IsString()
  @MaxLength(LONGEST_ID)
  after?: string | null;
}

export class PageTextDto {
  @ApiPropertyOptional({ description: 'The page’s version that was seen; as well by If-Match' })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  version?: number;
  @ApiProperty({ type: [LineEditDto], description: 'The lines that change; the others stay' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => LineEditDto)
  lines!: LineEditDto[];
}

export class RestoreDto {
  @ApiProperty()
  @IsInt()
  @Min(0)
  version!: number;
}

export class PlaceDto {
  @ApiPropertyOptional({ description: 'The line that is meant; absent: it is put in anew where it stood' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_ID)
  lineId?: string;
}

export class LineConflictDto {
  @ApiProperty()
  id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What both began with; null: not known' })
  base!: string | null;
  @ApiProperty()
  yours!: string;
  @ApiProperty({ type: String, nullable: true, description: 'What stands there now; null: the line is gone' })
  theirs!: string | null;
}

export class PageConflictDto {
  @ApiProperty({ enum: ['lineChanged'] })
  code!: string;
  @ApiProperty({ description: 'The page’s version now' })
  version!: number;
  @ApiProperty({ type: [LineConflictDto] })
  conflicts!: LineConflictDto[];
}

export class LineHistoryDto {
  @ApiProperty({ type: 'array', items: { type: 'number' } })
  box!: number[];
  @ApiProperty({ type: String, nullable: true, description: 'Null: there was no line' })
  before!: string | null;
  @ApiProperty({ description: 'Empty: the line was deleted' })
  after!: string;
}

export class PageVersionDto {
  @ApiProperty()
  version!: number;
  @ApiProperty({ enum: PAGE_VERSION_KINDS })
  kind!: (typeof PAGE_VERSION_KINDS)[number];
  @ApiProperty({ description: 'It is the one in effect' })
  current!: boolean;
  @ApiProperty()
  at!: string;
  @ApiPropertyOptional({ description: 'Who did it; absent: it was read by a machine' })
  by?: string;
  @ApiPropertyOptional({ description: 'What read it' })
  engine?: string;
  @ApiPropertyOptional({ description: 'Which version was brought back' })
  restored?: number;
  @ApiPropertyOptional({ description: 'How many earlier corrections did not fit what was read' })
  unplaced?: number;
  @ApiPropertyOptional({
    type: LineHistoryDto,
    description: 'The correction that was placed anew or dismissed',
  })
  subject?: LineHistoryDto;
  @ApiProperty({ type: [LineHistoryDto] })
  changes!: LineHistoryDto[];
}

export class PageHistoryDto {
  @ApiProperty({ type: [PageVersionDto] })
  items!: PageVersionDto[];
}
