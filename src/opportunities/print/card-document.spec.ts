import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type ViewedPage, viewWithPdfium } from '../../../test/support/searchable-pdf/pdf-viewers.js';
import { QUESTIONS } from '../cards/questions.js';
import type { CardAnswerDto, CardDto } from '../cards/opportunities.dto.js';
import { printedCard } from './card-document.js';
import type { PrintLanguage } from './value-words.js';

const NOW = new Date('2026-11-25T05:00:00Z');
const QUOTE = 'Năng suất măng tây tăng 9% so với tưới phun, lượng nước giảm rõ rệt ở mọi thửa ruộng đã đo.';
const answer = (id: string, value: unknown, quote = QUOTE): CardAnswerDto => ({
  id,
  from: 'claim',
  about: 'gain',
  value,
  confirmed: true,
  confirmedAt: '2026-10-01T03:00:00Z',
  source: { page: 12, open: false, picture: false, quote, boxes: [[1, 2, 3, 4]] },
  against: [],
});

function card(answers: readonly CardAnswerDto[], summary = 'Hệ thống tưới tự chạy bằng gió.'): CardDto {
  return {
    documentId: 'a',
    title: 'Hệ thống tưới nhỏ giọt chạy bằng sức gió ở vùng ven biển',
    titleEn: 'Drip irrigation that runs on wind',
    summary: { vi: summary, en: 'It runs on wind alone.' },
    type: 'report',
    host: 'Viện Nông nghiệp Sông Hậu',
    readiness: { lowest: 4, highest: 6 },
    protection: [],
    products: [],
    cooperation: ['licence', 'trialProduction'],
    proven: answers.length,
    pictured: false,
    state: 'published',
    closed: false,
    version: 1,
    score: 40,
    parts: [],
    questions: QUESTIONS.map((question) => ({
      question,
      answers: question === 'works' ? [...answers] : [],
      suggestions: [],
    })),
    desk: { name: 'Phòng Chuyển giao', answerDays: 5, organisation: 'Viện Nông nghiệp' },
    bodyOpen: false,
    links: {
      html: 'https://kho.example/opportunities/a',
      document: 'https://kho.example/d/a',
      pdf: 'https://kho.example/card.pdf',
    },
  };
}

describe('the card on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phusa-card-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function printed(shown: CardDto, language: PrintLanguage): Promise<ViewedPage[]> {
    const path = join(folder, 'card.pdf');
    writeFileSync(path, await printedCard(shown, language, NOW));
    return viewWithPdfium(path);
  }
  const words = ([page]: readonly ViewedPage[]): string =>
    (page?.text ?? '').replace(/\s+/g, ' ').normalize('NFC');

  it('says all in one language, Vietnamese letters whole, and what is not known', async () => {
    const pages = await printed(card([answer('x', { trl: 6 })]), 'vi');
    expect(pages).toHaveLength(1);
    for (const said of [
      'Hệ thống tưới nhỏ giọt chạy bằng sức gió ở vùng ven biển',
      'Hệ thống tưới tự chạy bằng gió.',
      'Mức sẵn sàng (TRL): 4–6',
      'cấp phép sử dụng, sản xuất thử',
      'Có hiệu quả không?',
      'TRL 6',
      `“${QUOTE}”`,
      'tr. 12; xác nhận ngày 1/10/2026',
      'chưa rõ',
      'Phòng Chuyển giao, Viện Nông nghiệp · trả lời trong 5 ngày',
      'https://kho.example/opportunities/a',
    ])
      expect(words(pages)).toContain(said);
  });

  it('speaks English where asked', async () => {
    const text = words(await printed(card([answer('x', { trl: 6 })]), 'en'));
    for (const said of [
      'Drip irrigation that runs on wind',
      'Does it work?',
      'not known yet',
      'answers within 5 days',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('chưa rõ');
  });

  it('bears a code in black, or nearly, beside its title', async () => {
    const [page] = await printed(card([]), 'vi');
    const { data = new Uint8Array(), width = 1, height = 1 } = page?.picture ?? {};
    let dark = 0;
    for (let y = 0; y < height / 5; y++)
      for (let x = Math.round(width * 0.75); x < width; x++)
        if ((data[(y * width + x) * 4] ?? 255) < 100) dark++;
    expect(dark).toBeGreaterThan(1500);
  });

  it('stays on one page, whatever there is to say, and tells how much was left out', async () => {
    const many = Array.from({ length: 30 }, (_, i) => answer(String(i), { trl: 6 }, `${QUOTE} `.repeat(6)));
    const pages = await printed(card(many, 'Một câu khá dài để lấp đầy phần tóm tắt. '.repeat(48)), 'vi');
    expect(pages).toHaveLength(1);
    expect(words(pages)).toMatch(/Còn 2[6-9] luận cứ khác trên trang của thẻ\./);
  });
});
