import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CardQueryDto } from '../opportunities/cards/opportunities.dto.js';

const LANGUAGES = ['vi', 'en'] as const;

/** What `GET /opportunities` takes to choose among cards, and a language. */
export class OpportunityFeedQueryDto extends OmitType(CardQueryDto, ['from', 'size', 'sort']) {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'vi' })
  @IsOptional()
  @IsIn(LANGUAGES)
  lang: 'vi' | 'en' = 'vi';
}
