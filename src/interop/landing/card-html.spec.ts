import { describe, expect, it } from '@jest/globals';
import { cardBody, cardHead, cardJsonLd, type CardRecord } from './card-html.js';

const CARD: CardRecord = {
  title: 'Máy sấy "gió" & nắng',
  language: 'vi',
  url: 'https://kho.example/opportunities/a',
  documentUrl: 'https://kho.example/d/a',
  pdfUrl: 'https://kho.example/api/v1/opportunities/a/card.pdf',
  summaryVi: 'Sấy </script><script>alert(1)</script>',
  summaryEn: '',
  host: 'Viện A',
  desk: 'Phòng B',
};

describe('an opportunity for machines', () => {
  it('lets no text out of its element', () => {
    expect(cardHead(CARD).match(/<script/g)).toHaveLength(1);
    expect(cardHead(CARD)).toContain('<title>Máy sấy &quot;gió&quot; &amp; nắng · phusa</title>');
    expect(cardBody(CARD)).not.toContain('<script');
  });

  it('names the document that it is based on, and no summary that nobody wrote', () => {
    const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(cardHead(CARD))?.[1] ?? '';
    expect(JSON.parse(json)).toEqual(cardJsonLd(CARD));
    expect(cardJsonLd(CARD)).toMatchObject({
      isBasedOn: CARD.documentUrl,
      abstract: [{ '@value': CARD.summaryVi, '@language': 'vi' }],
    });
  });
});
