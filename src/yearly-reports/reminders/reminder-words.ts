interface Words {
  readonly subject: (year: number, when: string) => string;
  readonly left: (days: number) => string;
  readonly late: (days: number) => string;
  readonly lead: (unit: string, year: number, before: string) => string;
  readonly states: Readonly<Record<'none' | 'draft' | 'returned', string>>;
  readonly reason: (reason: string) => string;
  readonly open: string;
  readonly why: string;
}

export const REMINDER_WORDS: Readonly<Record<'vi' | 'en', Words>> = {
  vi: {
    subject: (year, when) => `Báo cáo năm ${String(year)}: ${when}`,
    left: (days) => `còn ${String(days)} ngày`,
    late: (days) => `quá hạn ${String(days)} ngày`,
    lead: (unit, year, before) =>
      `${unit} chưa gửi báo cáo năm ${String(year)}. Báo cáo phải gửi trước ngày ${before}.`,
    states: {
      none: 'Hiện chưa viết gì.',
      draft: 'Bản nháp đã lưu nhưng chưa gửi.',
      returned: 'Báo cáo đã bị trả lại để sửa.',
    },
    reason: (reason) => `Lý do trả lại: ${reason}`,
    open: 'Mở báo cáo của đơn vị',
    why: 'Thư gửi tự động cho người viết báo cáo của đơn vị; gửi báo cáo rồi thì không còn thư nhắc.',
  },
  en: {
    subject: (year, when) => `Report of ${String(year)}: ${when}`,
    left: (days) => (days === 1 ? 'one day left' : `${String(days)} days left`),
    late: (days) => (days === 1 ? 'one day late' : `${String(days)} days late`),
    lead: (unit, year, before) =>
      `${unit} has not sent its report of ${String(year)}. It is due before ${before}.`,
    states: {
      none: 'Nothing has been written yet.',
      draft: 'A draft is saved and not sent.',
      returned: 'It was returned to be mended.',
    },
    reason: (reason) => `Why it was returned: ${reason}`,
    open: 'Open the unit’s report',
    why: 'Sent by a machine to those who write the unit’s report; once that is sent there are no more reminders.',
  },
};
