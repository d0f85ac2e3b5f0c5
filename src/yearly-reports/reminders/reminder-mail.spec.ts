import { describe, expect, it } from '@jest/globals';
import { reminderMail, type UnsentReport } from './reminder-mail.js';

const UNSENT: UnsentReport = {
  organisationId: 'o1',
  unit: 'Viện <Lúa>',
  year: 2026,
  state: 'none',
  reason: '',
  before: '2026-11-15',
};
const mail = (today: string, more: Partial<UnsentReport> = {}, language: 'vi' | 'en' = 'vi') =>
  reminderMail(
    'r1',
    { ...UNSENT, ...more },
    { name: 'Bình', address: 'b@example.org', language },
    'https://kho.example',
    today,
  );

describe('reminderMail', () => {
  it('says what is missing, until when, and leads there', () => {
    const { subject, text, html, messageId, unsubscribe } = mail('2026-11-12');
    expect(subject).toBe('Báo cáo năm 2026: còn 3 ngày');
    expect(text).toContain(
      'Viện <Lúa> chưa gửi báo cáo năm 2026. Báo cáo phải gửi trước ngày 15/11/2026.\n\nHiện chưa viết gì.',
    );
    expect(text).toContain('https://kho.example/reports/2026/units/o1');
    expect(html).toContain('Viện &lt;Lúa&gt;');
    expect([messageId, unsubscribe]).toEqual(['r1@kho.example', undefined]);
  });

  it('counts the days that it is late, in the language of its reader', () => {
    expect(mail('2026-11-14').subject).toBe('Báo cáo năm 2026: còn 1 ngày');
    expect(mail('2026-11-15').subject).toBe('Báo cáo năm 2026: quá hạn 1 ngày');
    expect(mail('2026-11-22', {}, 'en').subject).toBe('Report of 2026: 8 days late');
  });

  it('tells why a report was returned', () => {
    expect(mail('2026-11-22', { state: 'returned', reason: 'Thiếu số liệu.' }).text).toContain(
      'Báo cáo đã bị trả lại để sửa.\n\nLý do trả lại: Thiếu số liệu.',
    );
  });
});
