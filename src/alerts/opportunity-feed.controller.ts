import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ANONYMOUS } from '../access/principal.js';
import { ATOM_TYPE, atomFeed } from '../interop/atom.js';
import { CardList } from '../opportunities/cards/card-list.js';
import { cardQuestion } from '../opportunities/cards/card-question.js';
import { AppConfig } from '../platform/config/app-config.js';
import { DIGEST_WORDS } from './digest-words.js';
import { OpportunityFeedQueryDto } from './opportunity-feed.dto.js';
import { questionAddress } from './saved-question.js';

const MOST_ENTRIES = 50;
/** `urn:uuid` of the feed itself, the same for ever (RFC 4287). */
const FEED_ID = 'urn:uuid:5f0b8a7e-6d1c-4a52-9d3e-0c6f2b7a9e41';

/** Cards that everybody may see, for feed readers; nobody needs an account. */
@ApiTags('opportunities')
@Controller('opportunities')
export class OpportunityFeedController {
  constructor(
    private readonly cards: CardList,
    private readonly config: AppConfig,
  ) {}

  /** The newest published cards, or the newest of a choice, as Atom. */
  @Get('feed')
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async feed(@Query() query: OpportunityFeedQueryDto, @Res() response: Response): Promise<void> {
    const { lang, ...asked } = query;
    const { publicUrl } = this.config.http;
    const words = DIGEST_WORDS[lang];
    const { items } = await this.cards.list(
      { ...cardQuestion(asked), sort: 'newest', from: 0, size: MOST_ENTRIES },
      ANONYMOUS,
    );
    const alternate = questionAddress({ about: 'opportunities', question: asked }, publicUrl);
    const asSent = new URLSearchParams(alternate.split('?')[1] ?? '');
    if (lang !== 'vi') asSent.set('lang', lang);
    const choice = asSent.toString();
    const feed = atomFeed({
      id: choice ? `${publicUrl}/api/v1/opportunities/feed?${choice}` : FEED_ID,
      title: words.opportunities.title,
      updated: new Date(items[0]?.publishedAt ?? 0),
      language: lang,
      self: `${publicUrl}/api/v1/opportunities/feed${choice ? `?${choice}` : ''}`,
      alternate,
      entries: items.map(({ documentId, title, titleEn, summary, host, publishedAt }) => ({
        id: `urn:uuid:${documentId}`,
        title: (lang === 'en' ? titleEn : undefined) ?? title ?? words.untitled,
        updated: new Date(publishedAt ?? 0),
        url: `${publicUrl}/opportunities/${documentId}`,
        authors: host ? [host] : [],
        summary: summary[lang] || summary.vi,
      })),
    });
    response.setHeader('Content-Type', ATOM_TYPE);
    response.setHeader('Cache-Control', 'public, max-age=300');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.send(feed);
  }
}
