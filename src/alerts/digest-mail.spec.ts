import { describe, expect, it } from '@jest/globals';
import { digestMail, MOST_LISTED } from './digest-mail.js';
import type { NotifiedRecord } from './notified-records.js';

const SEARCH = {
  name: 'Lúa\nchịu mặn',
  about: 'documents' as const,
  question: { q: 'lúa mặn', type: ['report' as const, 'thesis' as const] },
  language: 'vi' as const,
  unsubscribeToken: 'geheim',
};
const record = (n: number, more: Partial<NotifiedRecord> = {}): NotifiedRecord => ({
  id: `d${n}`,
  title: `Nhan đề ${n}`,
  type: 'report',
  year: 2020,
  people: ['Nguyễn Văn An', 'Trần Thị Bé'],
  url: `https://kho.example/d/d${n}`,
  ...more,
});
const mail = (records: readonly NotifiedRecord[], language: 'vi' | 'en' = 'vi') =>
  digestMail('x1', { ...SEARCH, language }, records, { name: 'A', address: 'a@b.c' }, 'https://kho.example');

describe('digestMail', () => {
  it('tells of each record in the language of its reader, and how to stop it', () => {
    const { subject, text, unsubscribe, messageId } = mail([record(1), record(2, { title: null })]);
    expect(subject).toBe('2 tài liệu mới: Lúa chịu mặn');
    expect(text).toContain(
      '• Nhan đề 1\n  Nguyễn Văn An, Trần Thị Bé · 2020 · Báo cáo khoa học\n  https://kho.example/d/d1',
    );
    expect(text).toContain('Chưa có nhan đề');
    expect(text).toContain('https://kho.example/?q=l%C3%BAa+m%E1%BA%B7n&type=report%2Cthesis');
    expect(text).toContain('Ngừng nhận thư này: https://kho.example/unsubscribe/geheim');
    expect(unsubscribe).toBe('https://kho.example/api/v1/unsubscribe/geheim');
    expect(messageId).toBe('x1@kho.example');
    expect(mail([record(1)], 'en').text).toContain('One document is new');
  });

  it('tells of opportunities in words of their own', () => {
    const followed = { ...SEARCH, about: 'opportunities' as const, question: { trl: 7, field: ['4'] } };
    const tell = (question: object) =>
      digestMail(
        'x1',
        { ...followed, question },
        [record(1)],
        { name: 'A', address: 'a@b.c' },
        'https://k.example',
      );
    expect(tell(followed.question).subject).toBe('1 cơ hội mới hoặc có thay đổi: Lúa chịu mặn');
    expect(tell(followed.question).text).toContain('https://k.example/opportunities?trl=7&field=4');
    expect(tell({}).text).toMatch(/https:\/\/k\.example\/opportunities\n/);
    expect(tell({ documentId: 'd1' }).text).toContain('https://k.example/opportunities/d1');
  });

  it('lets no title be markup', () => {
    const { html } = mail([record(1, { title: '<img src=x> & "y"' })]);
    expect(html).toContain('&lt;img src=x&gt; &amp; &quot;y&quot;');
  });

  it('lists the first fifty and counts the rest', () => {
    const { text, subject } = mail(Array.from({ length: MOST_LISTED + 7 }, (_, n) => record(n)));
    expect(subject).toMatch(/^57 /);
    expect(text.match(/^• /gm)).toHaveLength(MOST_LISTED);
    expect(text).toContain('… và 7 tài liệu khác.');
  });
});
