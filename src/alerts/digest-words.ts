import type { DocumentType } from '../shared/field-names.js';

type Told = {
  readonly subject: (count: number, name: string) => string;
  readonly lead: (count: number, name: string) => string;
  readonly more: (count: number) => string;
  readonly all: string;
};

type Words = {
  readonly documents: Told;
  readonly opportunities: Told & { readonly title: string };
  readonly manage: string;
  readonly stop: string;
  readonly untitled: string;
  readonly types: Readonly<Record<DocumentType, string>>;
};

export const DIGEST_WORDS: Readonly<Record<'vi' | 'en', Words>> = {
  vi: {
    documents: {
      subject: (count, name) => `${count} tài liệu mới: ${name}`,
      lead: (count, name) => `Có ${count} tài liệu mới cho tìm kiếm đã lưu “${name}”:`,
      more: (count) => `… và ${count} tài liệu khác.`,
      all: 'Xem tất cả kết quả',
    },
    opportunities: {
      title: 'Cơ hội chuyển giao công nghệ',
      subject: (count, name) => `${count} cơ hội mới hoặc có thay đổi: ${name}`,
      lead: (count, name) => `Có ${count} cơ hội mới hoặc có thay đổi trong “${name}” mà bạn theo dõi:`,
      more: (count) => `… và ${count} cơ hội khác.`,
      all: 'Xem các cơ hội',
    },
    manage: 'Quản lý tìm kiếm đã lưu',
    stop: 'Ngừng nhận thư này',
    untitled: 'Chưa có nhan đề',
    types: {
      report: 'Báo cáo khoa học',
      patent: 'Sáng chế',
      utilitySolution: 'Giải pháp hữu ích',
      article: 'Bài báo',
      thesis: 'Luận văn, luận án',
      form: 'Biểu mẫu',
      other: 'Khác',
    },
  },
  en: {
    documents: {
      subject: (count, name) => `${count} new: ${name}`,
      lead: (count, name) =>
        count === 1
          ? `One document is new to the saved search “${name}”:`
          : `${count} documents are new to the saved search “${name}”:`,
      more: (count) => `… and ${count} more.`,
      all: 'See all results',
    },
    opportunities: {
      title: 'Opportunities to take up technology',
      subject: (count, name) => `${count} new or changed: ${name}`,
      lead: (count, name) =>
        count === 1
          ? `One opportunity is new or has changed in “${name}”, which you follow:`
          : `${count} opportunities are new or have changed in “${name}”, which you follow:`,
      more: (count) => `… and ${count} more.`,
      all: 'See the opportunities',
    },
    manage: 'Manage saved searches',
    stop: 'Stop these mails',
    untitled: 'No title yet',
    types: {
      report: 'Research report',
      patent: 'Patent',
      utilitySolution: 'Utility solution',
      article: 'Article',
      thesis: 'Thesis',
      form: 'Form',
      other: 'Other',
    },
  },
};
