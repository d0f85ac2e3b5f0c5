import type { Purpose } from './interest.entity.js';

interface Words {
  readonly answer: {
    readonly subject: (number: string) => string;
    readonly lead: (desk: string, number: string) => string;
    readonly about: string;
    readonly own: string;
    readonly noReply: string;
  };
  readonly desk: {
    readonly subject: (count: number) => string;
    readonly waiting: (count: number) => string;
    readonly unanswered: (count: number) => string;
    readonly wroteAgain: (count: number) => string;
    /** Beside one of those. */
    readonly again: string;
    readonly overdue: (count: number) => string;
    readonly late: (days: number) => string;
    readonly left: (days: number) => string;
    readonly more: (count: number) => string;
    readonly all: string;
    readonly stop: string;
  };
  readonly purposes: Readonly<Record<Purpose, string>>;
}

export const INTEREST_MAIL_WORDS: Readonly<Record<'vi' | 'en', Words>> = {
  vi: {
    answer: {
      subject: (number) => `Trả lời thư quan tâm ${number}`,
      lead: (desk, number) => `${desk} trả lời thư quan tâm ${number} của bạn:`,
      about: 'Về cơ hội',
      own: 'Xem tình trạng và mọi câu trả lời, viết thêm hoặc rút thư',
      noReply: 'Thư này gửi tự động, không nhận hồi âm; hãy viết thêm bằng liên kết trên.',
    },
    desk: {
      subject: (count) => `${count} thư quan tâm đang chờ`,
      waiting: (count) => `${count} thư chờ duyệt`,
      unanswered: (count) => `${count} thư chờ trả lời`,
      wroteAgain: (count) => `${count} người gửi viết thêm`,
      again: 'viết thêm',
      overdue: (count) => `${count} thư quá hạn trả lời`,
      late: (days) => `quá hạn ${days} ngày`,
      left: (days) => `còn ${days} ngày`,
      more: (count) => `… và ${count} thư khác.`,
      all: 'Mở bàn thư quan tâm',
      stop: 'Ngừng nhận thư này',
    },
    purposes: {
      cooperation: 'Hợp tác',
      licence: 'Mua quyền sử dụng',
      trial: 'Sản xuất thử',
      visit: 'Xin đến xem',
      text: 'Xin toàn văn',
      investment: 'Đầu tư',
      other: 'Việc khác',
    },
  },
  en: {
    answer: {
      subject: (number) => `Answer to your interest ${number}`,
      lead: (desk, number) => `${desk} answers your interest ${number}:`,
      about: 'About the opportunity',
      own: 'See how it stands and every answer, write on, or withdraw it',
      noReply: 'This mail is sent by a machine and takes no reply; write on by the link above.',
    },
    desk: {
      subject: (count) => (count === 1 ? 'One interest waits' : `${count} interests wait`),
      waiting: (count) => `${count} to be looked at`,
      unanswered: (count) => `${count} to be answered`,
      wroteAgain: (count) => (count === 1 ? 'one wrote again' : `${count} wrote again`),
      again: 'wrote again',
      overdue: (count) => `${count} overdue`,
      late: (days) => (days === 1 ? 'one day late' : `${days} days late`),
      left: (days) => (days === 1 ? 'one day left' : `${days} days left`),
      more: (count) => `… and ${count} more.`,
      all: 'Open the desk',
      stop: 'Stop these mails',
    },
    purposes: {
      cooperation: 'Cooperation',
      licence: 'Licence',
      trial: 'Trial production',
      visit: 'A visit',
      text: 'The full text',
      investment: 'Investment',
      other: 'Something else',
    },
  },
};
