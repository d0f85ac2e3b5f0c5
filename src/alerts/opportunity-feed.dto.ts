import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CardQueryDto } from '../opportunities/cards/opportunities.dto.js';
import { INTERFACE_LANGUAGES } from '../shared/interface-languages.js';

/** What `GET /opportunities` takes to choose among cards, and a language. */
export class OpportunityFeedQueryDto extends OmitType(CardQueryDto, ['from', 'size', 'sort']) {
  @ApiPropertyOptional({ enum: INTERFACE_LANGUAGES, default: 'vi' })
  @IsOptional()
  @IsIn(INTERFACE_LANGUAGES)
  lang: 'vi' | 'en' = 'vi';
}
