import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsUUID,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { ARRANGEMENT_KINDS } from '../../catalog/page-order/page-order.entity.js';
import { MayBeAbsent, MayBeNull } from '../../platform/http/dto-checks.js';
import { isId } from '../../shared/ids.js';
import { TEXT_SOURCES } from '../../shared/page-text.js';

const MOST_PAGES = 20_000;
const MOST_OPERATIONS = 1_000;

const isPageRef = (value: unknown): boolean =>
  typeof value === 'string' ? isId(value) : Number.isInteger(value) && Number(value) >= 1;

const IsPageRef = (each = false): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isPageRef',
      validator: {
        validate: isPageRef,
        defaultMessage: () => '$property must be a page’s number or the id of its page',
      },
    },
    { each },
  );

const PAGE_REF = {
  oneOf: [
    { type: 'integer', minimum: 1 },
    { type: 'string', format: 'uuid' },
  ],
};
const MEND_KINDS = ['rotate', 'order', 'move', 'remove', 'bringBack'] as const;
const TURNS = [90, 180, 270] as const;

export class PageEditDto {
  @ApiProperty({
    enum: MEND_KINDS,
    description:
      'rotate: turns pages clockwise; order: every page in its new order; move: puts pages before another; remove: takes pages out of view; bringBack: the opposite',
  })
  @IsIn(MEND_KINDS)
  kind!: (typeof MEND_KINDS)[number];
  @ApiProperty({
    type: 'array',
    items: PAGE_REF,
    description:
      'Numbers as in the page order that was seen, whatever the operations before did; or ids of pages',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PAGES)
  @IsPageRef(true)
  pages!: (number | string)[];
  @ApiPropertyOptional({ enum: TURNS, description: 'Of rotate: degrees, clockwise' })
  @MayBeAbsent()
  @IsIn(TURNS)
  turn?: (typeof TURNS)[number];
  @ApiPropertyOptional({
    ...PAGE_REF,
    nullable: true,
    description: 'Of move and bringBack: the page that they come before; absent or null: to the end',
  })
  @MayBeNull()
  @IsPageRef()
  before?: number | string | null;
}

export class SeenPageOrderDto {
  @ApiPropertyOptional({ description: 'The page order’s version that was seen; as well by If-Match' })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  version?: number;
}

export class PageEditsDto extends SeenPageOrderDto {
  @ApiProperty({ type: [PageEditDto], description: 'Done one after another; all of them or none' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_OPERATIONS)
  @ValidateNested({ each: true })
  @Type(() => PageEditDto)
  operations!: PageEditDto[];
  @ApiPropertyOptional({
    description: 'Turned pages are read again; absent: those whose text was read from their picture',
  })
  @MayBeAbsent()
  @IsBoolean()
  reread?: boolean;
}

export class RestorePageOrderDto extends SeenPageOrderDto {
  @ApiProperty({ description: 'Which page order comes back' })
  @IsInt()
  @Min(0)
  restore!: number;
}

export class SplitDto extends SeenPageOrderDto {
  @ApiProperty({ description: 'The first page of the new document' })
  @IsInt()
  @Min(2)
  page!: number;
}

export class MergeDto extends SeenPageOrderDto {
  @ApiProperty({ description: 'The document whose pages come behind' })
  @IsUUID()
  other!: string;
}

export class SplitDocumentDto {
  @ApiProperty({ description: 'The new document' })
  id!: string;
}

const FILE = { type: 'string', format: 'binary', description: 'One PDF or picture' } as const;
const SEEN = 'The page order’s version that was seen; as well by If-Match';

export class InsertPagesDto {
  @ApiProperty(FILE)
  file!: unknown;
  @ApiPropertyOptional({ description: 'After how many pages; absent: at the end' })
  after?: number;
  @ApiPropertyOptional({ description: SEEN })
  version?: number;
}

export class ReplacePageDto {
  @ApiProperty(FILE)
  file!: unknown;
  @ApiPropertyOptional({ description: 'Which page of the file; needed where it has several' })
  filePage?: number;
  @ApiPropertyOptional({ description: SEEN })
  version?: number;
}

export class OrderedPageDto {
  @ApiProperty({ description: 'Names the page wherever it stands' })
  pageId!: string;
  @ApiProperty({ description: 'How a person turned it, clockwise: 0, 90, 180 or 270' })
  turned!: number;
  @ApiProperty()
  width!: number;
  @ApiProperty()
  height!: number;
  @ApiProperty({ type: String, enum: TEXT_SOURCES, nullable: true, description: 'Null: not read yet' })
  source!: string | null;
  @ApiProperty()
  withheld!: boolean;
  @ApiProperty({ description: 'Name of its picture: the same as long as it shows the same' })
  picture!: string;
  @ApiPropertyOptional({ description: 'The page that this one is another scan of' })
  replaces?: string;
}

export class PlacedPageDto extends OrderedPageDto {
  @ApiProperty()
  number!: number;
  @ApiProperty({ description: 'It is being read, or waits for it' })
  reading!: boolean;
}

export class AsidePageDto extends OrderedPageDto {
  @ApiProperty()
  asideAt!: string;
}

export class PageOrderDto {
  @ApiProperty({ description: 'Moves with every mend' })
  version!: number;
  @ApiProperty({ type: [PlacedPageDto] })
  pages!: PlacedPageDto[];
  @ApiProperty({ type: [AsidePageDto], description: 'Pages out of view, those that left last first' })
  aside!: AsidePageDto[];
}

export class PastPageOrderDto {
  @ApiProperty()
  version!: number;
  @ApiProperty({ enum: ARRANGEMENT_KINDS })
  kind!: (typeof ARRANGEMENT_KINDS)[number];
  @ApiProperty()
  current!: boolean;
  @ApiProperty()
  pageCount!: number;
  @ApiProperty()
  at!: string;
  @ApiPropertyOptional({ description: 'Who did it; absent: the pages as they came' })
  by?: string;
  @ApiPropertyOptional({ description: 'Which version was brought back' })
  restored?: number;
  @ApiPropertyOptional({ description: 'The other document of a split or a merge' })
  other?: string;
  @ApiPropertyOptional({ description: 'The file that pages came from' })
  file?: string;
}

@ApiExtraModels(PastPageOrderDto)
export class PageOrderHistoryDto {
  @ApiProperty({ type: 'array', items: { $ref: getSchemaPath(PastPageOrderDto) } })
  items!: PastPageOrderDto[];
}

export class PageOrderConflictDto {
  @ApiProperty({
    description: 'pageOrderChanged: somebody else edited the pages meanwhile; beingRead, notRead, …: not now',
  })
  code!: string;
  @ApiPropertyOptional({ description: 'The page order’s version now' })
  version?: number;
  @ApiPropertyOptional()
  by?: string;
  @ApiPropertyOptional()
  at?: string;
}
