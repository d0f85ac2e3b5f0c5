import { Injectable, NotFoundException } from '@nestjs/common';
import { ANONYMOUS } from '../../access/principal.js';
import { landingBody, landingHead } from './landing-html.js';
import type { PagePart, PageParts } from '../../platform/http/web-pages.js';
import { CitedDocuments } from '../citations/cited-documents.js';
import { DocumentAccess } from '../../catalog/document-access/document-access.js';
import { LandingCards } from './landing-cards.js';

const DOCUMENT_PAGE = /^\/d\/([\da-f-]{36})(?:\/|$)/;

/**
 * What a document's page, or a card's, says before its scripts run: the record as everybody may read it, whoever asks, so that it can
 * be cached. What is not open to everybody is a page like any other, not to be indexed.
 */
@Injectable()
export class LandingPages implements PageParts {
  constructor(
    private readonly access: DocumentAccess,
    private readonly cited: CitedDocuments,
    private readonly cards: LandingCards,
  ) {}

  async of(path: string): Promise<PagePart | undefined> {
    try {
      const card = await this.cards.of(path);
      if (card) return card;
      const id = DOCUMENT_PAGE.exec(path)?.[1];
      if (id === undefined) return undefined;
      const opened = await this.access.record(id, ANONYMOUS);
      const [record] = await this.cited.described([opened.document], opened.filter);
      if (!record) return NOT_OPEN;
      return {
        head: landingHead(record),
        body: landingBody(record),
        version: String(opened.document.changeSeq),
        links: [
          `<${record.url}>; rel="cite-as"`,
          `<${record.apiUrl}>; rel="describedby"; type="application/json"`,
          ...(record.pdfUrl ? [`<${record.pdfUrl}>; rel="item"; type="application/pdf"`] : []),
        ],
      };
    } catch (error) {
      if (error instanceof NotFoundException) return NOT_OPEN;
      throw error;
    }
  }
}

const NOT_OPEN: PagePart = {
  head: '<title>phusa</title>\n    <meta name="robots" content="noindex" />',
  body: '',
  version: 'closed',
  links: [],
};
