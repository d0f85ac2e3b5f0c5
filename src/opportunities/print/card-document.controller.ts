import {
  BadRequestException,
  Controller,
  Get,
  NotFoundException,
  Param,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ANONYMOUS } from '../../access/principal.js';
import { Clock } from '../../shared/clock.js';
import { CardAccess } from '../cards/card-access.js';
import { CardViews } from '../cards/card-views.js';
import { printedCard } from './card-document.js';
import type { PrintLanguage } from './value-words.js';

const LANGUAGES: readonly PrintLanguage[] = ['vi', 'en'];

@ApiTags('opportunities')
@Controller('opportunities/:id')
export class PrintedCardController {
  constructor(
    private readonly access: CardAccess,
    private readonly views: CardViews,
    private readonly clock: Clock,
  ) {}

  /** An open card on one page, as everyone may see it, to be printed and handed on. */
  @Get('card.pdf')
  @ApiQuery({ name: 'lang', required: false, enum: [...LANGUAGES], description: 'Default vi' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printDocument(
    @Param('id') documentId: string,
    @Query('lang') lang: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const language = lang === undefined ? 'vi' : LANGUAGES.find((known) => known === lang);
    if (!language)
      throw new BadRequestException({ errors: [{ field: 'lang', message: 'must be one of vi, en' }] });
    // paper goes from hand to hand: whoever asks, it says what everyone may know
    const opened = await this.access.of(documentId, ANONYMOUS);
    if (opened.closed) throw new NotFoundException();
    const printDocument = await printedCard(await this.views.of(opened), language, this.clock.now());
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    return new StreamableFile(printDocument, {
      type: 'application/pdf',
      length: printDocument.length,
      disposition: `inline; filename="opportunity-${documentId}-${language}.pdf"`,
    });
  }
}
