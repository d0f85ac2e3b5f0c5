import { escaped, inScript } from './html-text.js';

/** What the world may know of an opportunity, as machines take it. */
export interface CardRecord {
  readonly title: string;
  readonly titleEn?: string;
  /** Of the title. */
  readonly language: string;
  /** Address of the card. */
  readonly url: string;
  /** Address of the document that proves it. */
  readonly documentUrl: string;
  readonly pdfUrl: string;
  readonly summaryVi: string;
  readonly summaryEn: string;
  readonly host?: string;
  /** Who answers. */
  readonly desk: string;
  readonly publishedAt?: string;
}

/** What stands in the head of a card's page for those who do not run its scripts. */
export function cardHead(card: CardRecord): string {
  const description = (card.summaryVi || card.summaryEn).slice(0, 300);
  return [
    `<title>${escaped(card.title)} · phusa</title>`,
    `<meta name="description" content="${escaped(description)}" />`,
    `<link rel="canonical" href="${escaped(card.url)}" />`,
    `<meta property="og:type" content="article" />`,
    `<meta property="og:title" content="${escaped(card.title)}" />`,
    `<meta property="og:description" content="${escaped(description)}" />`,
    `<meta property="og:url" content="${escaped(card.url)}" />`,
    `<script type="application/ld+json">${inScript(cardJsonLd(card))}</script>`,
  ].join('\n    ');
}

/** As schema.org JSON-LD: a work of its own, based on the document. */
export function cardJsonLd(card: CardRecord): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': card.url,
    url: card.url,
    name: card.title,
    ...(card.titleEn ? { alternateName: card.titleEn } : {}),
    abstract: [
      { '@value': card.summaryVi, '@language': 'vi' },
      { '@value': card.summaryEn, '@language': 'en' },
    ].filter((one) => one['@value'] !== ''),
    ...(card.host ? { creator: { '@type': 'Organization', name: card.host } } : {}),
    ...(card.publishedAt ? { datePublished: card.publishedAt.slice(0, 10) } : {}),
    isBasedOn: card.documentUrl,
    encoding: { '@type': 'MediaObject', contentUrl: card.pdfUrl, encodingFormat: 'application/pdf' },
  };
}

/** The card in plain HTML; the app takes its place once it runs. */
export function cardBody(card: CardRecord): string {
  return [
    '<article style="max-width:46rem;margin:2rem auto;padding:0 1rem">',
    `<h1 lang="${escaped(card.language)}">${escaped(card.title)}</h1>`,
    ...(card.summaryVi ? [`<p lang="vi">${escaped(card.summaryVi)}</p>`] : []),
    ...(card.summaryEn ? [`<p lang="en">${escaped(card.summaryEn)}</p>`] : []),
    ...(card.host ? [`<p lang="vi">${escaped(card.host)}</p>`] : []),
    ...(card.desk ? [`<p lang="vi">${escaped(card.desk)}</p>`] : []),
    `<p><a href="${escaped(card.documentUrl)}">${escaped(card.documentUrl)}</a></p>`,
    '</article>',
  ].join('');
}
