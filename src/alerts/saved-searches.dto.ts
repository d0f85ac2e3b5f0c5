import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  ValidateNested,
} from 'class-validator';
import { CardQueryDto } from '../opportunities/cards/opportunities.dto.js';
import { FailureDto } from '../platform/http/failure.dto.js';
import { SearchQueryDto } from '../search/results/search-query.dto.js';
import { FREQUENCIES, type Frequency } from './saved-search.entity.js';
import { INTERFACE_LANGUAGES } from '../shared/interface-languages.js';

/** What is asked, as `GET /search` takes it; lists may be lists or texts with commas. */
export class SavedQuestionDto extends OmitType(SearchQueryDto, ['from', 'size', 'sort', 'versions']) {}

/** One card, or what `GET /opportunities` takes to choose among them. */
export class FollowedCardsDto extends OmitType(CardQueryDto, ['from', 'size', 'sort']) {
  @ApiPropertyOptional({ description: 'One card alone' })
  @IsOptional()
  @IsUUID()
  documentId?: string;
}

class NewKeptDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @Length(1, 200)
  name!: string;
  @ApiPropertyOptional({
    enum: FREQUENCIES,
    default: 'never',
    description: 'How often a mail tells what is new',
  })
  @IsOptional()
  @IsIn(FREQUENCIES)
  frequency: Frequency = 'never';
  @ApiPropertyOptional({
    enum: INTERFACE_LANGUAGES,
    default: 'vi',
    description: 'Of the words in mails and feed',
  })
  @IsOptional()
  @IsIn(INTERFACE_LANGUAGES)
  language: 'vi' | 'en' = 'vi';
}

export class NewSavedSearchDto extends NewKeptDto {
  @ApiProperty({ type: SavedQuestionDto })
  @IsObject()
  @ValidateNested()
  @Type(() => SavedQuestionDto)
  question!: SavedQuestionDto;
}

export class NewFollowDto extends NewKeptDto {
  @ApiProperty({ type: FollowedCardsDto })
  @IsObject()
  @ValidateNested()
  @Type(() => FollowedCardsDto)
  question!: FollowedCardsDto;
}

export class SavedSearchPatchDto {
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;
  @ApiPropertyOptional({ enum: FREQUENCIES })
  @IsOptional()
  @IsIn(FREQUENCIES)
  frequency?: Frequency;
  @ApiPropertyOptional({ enum: INTERFACE_LANGUAGES })
  @IsOptional()
  @IsIn(INTERFACE_LANGUAGES)
  language?: 'vi' | 'en';
  @ApiPropertyOptional({ description: 'Gives the feed another address; the old one ends' })
  @IsOptional()
  @IsBoolean()
  newFeed?: boolean;
}

export class SavedSearchDto {
  @ApiProperty()
  id!: string;
  @ApiProperty()
  name!: string;
  @ApiProperty({ enum: ['documents', 'opportunities'] })
  about!: string;
  @ApiProperty({ description: 'The search itself, as a path of this site' })
  path!: string;
  @ApiProperty({ enum: FREQUENCIES })
  frequency!: string;
  @ApiProperty({ enum: INTERFACE_LANGUAGES })
  language!: string;
  @ApiProperty({ description: 'Atom; lets in whoever has it, and shows what its owner may see' })
  feed!: string;
  @ApiProperty()
  createdAt!: string;
  @ApiProperty({ description: 'Found, and not told by mail yet' })
  unnotified!: number;
  @ApiPropertyOptional({ description: 'When its next mail is due' })
  nextAt?: string;
  @ApiPropertyOptional()
  lastMailAt?: string;
  @ApiPropertyOptional({ type: FailureDto, description: 'Why the last mail could not be sent' })
  failure?: FailureDto;
}

export class SavedSearchesDto {
  @ApiProperty({ type: [SavedSearchDto] })
  items!: SavedSearchDto[];
  @ApiProperty({ description: 'False: no mail server is set up, and mails wait' })
  mails!: boolean;
}
