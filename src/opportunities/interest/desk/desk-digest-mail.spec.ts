import { describe, expect, it } from '@jest/globals';
import { deskDigestMail } from './desk-digest-mail.js';
import type { WaitingInterest } from './desk-waiting.js';

const NOW = new Date('2026-11-25T00:00:00Z');
const waits = (n: number, more: Partial<WaitingInterest> = {}): WaitingInterest => ({
  id: `i${n}`,
  number: `QT-0000-000${n}`,
  purpose: 'licence',
  what: 'waiting',
  dueAt: new Date('2026-11-27T12:00:00Z'),
  ...more,
});
const READER = {
  name: 'Bình',
  address: 'b@example.org',
  language: 'vi' as const,
  unsubscribeToken: 'geheim',
};
const mail = (waiting: readonly WaitingInterest[], language: 'vi' | 'en' = 'vi') =>
  deskDigestMail('d1', waiting, { ...READER, language }, 'https://kho.example', NOW);

describe('deskDigestMail', () => {
  it('counts what waits and says how long there is left for each', () => {
    const late = waits(2, { what: 'unanswered', dueAt: new Date('2026-11-23T00:00:00Z') });
    const { subject, text, unsubscribe, messageId } = mail([late, waits(1)]);
    expect(subject).toBe('2 thư quan tâm đang chờ');
    expect(text).toContain('1 thư chờ duyệt · 1 thư chờ trả lời · 1 thư quá hạn trả lời');
    expect(text).toContain(
      '• QT-0000-0002 · Mua quyền sử dụng · quá hạn 2 ngày\n  https://kho.example/interest/i2',
    );
    expect(text).toContain('còn 3 ngày');
    expect(unsubscribe).toBe('https://kho.example/api/v1/unsubscribe/geheim');
    expect(messageId).toBe('d1@kho.example');
    expect(mail([waits(1)], 'en').subject).toBe('One interest waits');
  });

  it('says who has written again, of interests that were answered before', () => {
    const { text } = mail([waits(3, { what: 'wroteAgain' }), waits(1)]);
    expect(text).toContain('1 thư chờ duyệt · 1 người gửi viết thêm');
    expect(text).toContain('• QT-0000-0003 · Mua quyền sử dụng · viết thêm · còn 3 ngày');
    expect(mail([waits(3, { what: 'wroteAgain' })], 'en').text).toContain('one wrote again');
  });

  it('lists the first thirty and counts the rest', () => {
    const { text } = mail(Array.from({ length: 34 }, (_, n) => waits(n)));
    expect(text.match(/^• /gm)).toHaveLength(30);
    expect(text).toContain('… và 4 thư khác.');
  });
});
