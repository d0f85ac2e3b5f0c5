import type { Document } from '../../catalog/documents/document.entity.js';
import type { Bilingual } from '../../shared/bilingual.js';
import type { Card } from './card.entity.js';

export const OBSTACLES = [
  'quarantined',
  'recordClosed',
  'embargo',
  'noTitle',
  'patentNotAsked',
  'patentIntended',
  'noSummary',
  'noSummaryEn',
  'noDesk',
  'nothingProven',
] as const;
export type ObstacleCode = (typeof OBSTACLES)[number];

export interface Obstacle {
  readonly code: ObstacleCode;
  readonly message: Bilingual;
}

const WORDS: Readonly<Record<ObstacleCode, Bilingual>> = {
  quarantined: {
    vi: 'Tài liệu mang dấu mật.',
    en: 'The document bears a secrecy mark.',
  },
  recordClosed: {
    vi: 'Bản ghi của tài liệu chưa mở cho mọi người.',
    en: 'The record of the document is not open to everyone.',
  },
  embargo: {
    vi: 'Tài liệu đang trong thời hạn cấm công bố.',
    en: 'An embargo runs on the document.',
  },
  noTitle: { vi: 'Tài liệu chưa có nhan đề.', en: 'The document has no title yet.' },
  patentNotAsked: {
    vi: 'Chưa trả lời câu hỏi về đơn sáng chế.',
    en: 'The question about a patent has not been answered.',
  },
  patentIntended: {
    vi: 'Sẽ nộp đơn sáng chế: công bố trước khi nộp làm mất tính mới.',
    en: 'A patent is still to be filed: publishing before that destroys novelty.',
  },
  noSummary: { vi: 'Chưa có tóm tắt tiếng Việt.', en: 'The summary in Vietnamese is missing.' },
  noSummaryEn: { vi: 'Chưa có tóm tắt tiếng Anh.', en: 'The summary in English is missing.' },
  noDesk: { vi: 'Chưa nêu đầu mối liên hệ.', en: 'No desk is named.' },
  nothingProven: {
    vi: 'Chưa có luận cứ nào được xác nhận mà người ngoài xem được.',
    en: 'No claim that everyone may check has been confirmed.',
  },
};

/** Why the card cannot be published yet; empty: it can. `provenOpenly`: proven claims that the public sees. */
export function obstaclesTo(
  card: Pick<Card, 'summaryVi' | 'summaryEn' | 'deskName' | 'patent'>,
  document: Pick<Document, 'quarantined' | 'recordVisibility' | 'recordEmbargo' | 'embargo' | 'title'>,
  provenOpenly: number,
  today: string,
): Obstacle[] {
  const runs = (embargo: string | null): boolean => embargo !== null && embargo > today;
  const stands: Readonly<Record<ObstacleCode, boolean>> = {
    quarantined: document.quarantined,
    recordClosed: document.recordVisibility !== 'public',
    embargo: runs(document.embargo) || runs(document.recordEmbargo),
    noTitle: document.title === null,
    patentNotAsked: card.patent === null,
    patentIntended: card.patent === 'intended',
    noSummary: card.summaryVi.trim() === '',
    noSummaryEn: card.summaryEn.trim() === '',
    noDesk: card.deskName.trim() === '',
    nothingProven: provenOpenly === 0,
  };
  return OBSTACLES.filter((code) => stands[code]).map((code) => ({ code, message: WORDS[code] }));
}
