import { Injectable, NotFoundException } from '@nestjs/common';
import { ANONYMOUS } from '../../access/principal.js';
import { cardBody, cardHead } from './card-html.js';
import { CardAccess } from '../../opportunities/cards/card-access.js';
import { cardEtag } from '../../opportunities/cards/card-etag.js';
import { CardViews } from '../../opportunities/cards/card-views.js';
import type { PagePart } from '../../platform/http/web-pages.js';

const CARD_PAGE = /^\/opportunities\/([\da-f-]{36})$/;

/** What a card's page says before its scripts run: the card as everybody may see it. */
@Injectable()
export class LandingCards {
  constructor(
    private readonly access: CardAccess,
    private readonly views: CardViews,
  ) {}

  /** Undefined: not the page of a card. Throws 404 where there is none for everybody. */
  async of(path: string): Promise<PagePart | undefined> {
    const id = CARD_PAGE.exec(path)?.[1];
    if (id === undefined) return undefined;
    const opened = await this.access.of(id, ANONYMOUS);
    if (opened.closed) throw new NotFoundException();
    const card = await this.views.of(opened);
    const { title, titleEn, language, links, summary, host, desk, publishedAt } = card;
    const record = {
      title: title ?? id,
      ...(titleEn ? { titleEn } : {}),
      language: language ?? 'vi',
      url: links.html,
      documentUrl: links.document,
      pdfUrl: links.pdf,
      summaryVi: summary.vi,
      summaryEn: summary.en,
      ...(host ? { host } : {}),
      desk: [desk.name, desk.organisation].filter(Boolean).join(', '),
      ...(publishedAt ? { publishedAt } : {}),
    };
    return {
      head: cardHead(record),
      body: cardBody(record),
      version: cardEtag(card).replaceAll('"', ''),
      links: [`<${links.document}>; rel="about"`, `<${links.pdf}>; rel="alternate"; type="application/pdf"`],
    };
  }
}
