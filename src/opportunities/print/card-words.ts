import type { Bilingual } from '../../shared/bilingual.js';
import type { Cooperation } from '../cards/card.entity.js';
import type { Question } from '../cards/questions.js';

/** What stands on the paper card beside what the document and the person say. */
export const QUESTION_WORDS: Readonly<Record<Question, Bilingual>> = {
  what: { vi: 'Đó là gì?', en: 'What is it?' },
  works: { vi: 'Có hiệu quả không?', en: 'Does it work?' },
  owner: { vi: 'Ai sở hữu?', en: 'Who owns it?' },
  protected: { vi: 'Đã được bảo hộ chưa?', en: 'Is it protected?' },
  free: { vi: 'Có được dùng tự do không?', en: 'Is it free to use?' },
  cost: { vi: 'Chi phí bao nhiêu?', en: 'What would it cost?' },
  call: { vi: 'Liên hệ ai?', en: 'Whom to call?' },
};

export const COOPERATION_WORDS: Readonly<Record<Cooperation, Bilingual>> = {
  licence: { vi: 'cấp phép sử dụng', en: 'licensing' },
  transfer: { vi: 'chuyển giao công nghệ', en: 'technology transfer' },
  jointDevelopment: { vi: 'cùng phát triển', en: 'joint development' },
  trialProduction: { vi: 'sản xuất thử', en: 'trial production' },
  investment: { vi: 'đầu tư', en: 'investment' },
  services: { vi: 'dịch vụ kỹ thuật', en: 'technical services' },
};

export const CARD_WORDS = {
  notKnown: { vi: 'chưa rõ', en: 'not known yet' },
  inSummary: {
    vi: 'xem tóm tắt ở trên; chưa có luận cứ nào được xác nhận',
    en: 'see the summary above; no claim has been confirmed yet',
  },
  hostUnconfirmed: {
    vi: 'đơn vị chủ trì: {host}; ai giữ quyền thì chưa được xác nhận',
    en: 'host organisation: {host}; who holds the rights is not confirmed',
  },
  page: { vi: 'tr.', en: 'p.' },
  confirmed: { vi: 'xác nhận ngày', en: 'confirmed on' },
  contradicted: { vi: 'mâu thuẫn với luận cứ khác', en: 'contradicted by another claim' },
  readiness: { vi: 'Mức sẵn sàng (TRL)', en: 'Readiness (TRL)' },
  sought: { vi: 'Hợp tác mong muốn:', en: 'Sought:' },
  answersWithin: { vi: 'trả lời trong {n} ngày', en: 'answers within {n} days' },
  heading: { vi: 'Thẻ cơ hội', en: 'Opportunity card' },
  asOf: { vi: 'In ngày', en: 'Printed on' },
  more: {
    vi: 'Còn {n} luận cứ khác trên trang của thẻ.',
    en: '{n} more answers stand on the card’s page.',
  },
  everyAnswer: {
    vi: 'Mỗi câu trả lời trích nguyên văn tài liệu và đã có người xác nhận. Quét mã để xem tận nguồn.',
    en: 'Every answer quotes the document word for word and was confirmed by a person. Scan the code to check its source.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Words of values of claims; what is not here stands as it is kept. */
export const VALUE_WORDS: Readonly<Record<string, Bilingual>> = {
  patent: { vi: 'sáng chế', en: 'patent' },
  utilitySolution: { vi: 'giải pháp hữu ích', en: 'utility solution' },
  design: { vi: 'kiểu dáng công nghiệp', en: 'industrial design' },
  trademark: { vi: 'nhãn hiệu', en: 'trademark' },
  plantVariety: { vi: 'giống cây trồng', en: 'plant variety' },
  filed: { vi: 'đã nộp đơn', en: 'filed' },
  granted: { vi: 'đã cấp bằng', en: 'granted' },
  up: { vi: 'tăng', en: 'up' },
  down: { vi: 'giảm', en: 'down' },
  excellent: { vi: 'xuất sắc', en: 'excellent' },
  good: { vi: 'khá', en: 'good' },
  passed: { vi: 'đạt', en: 'passed' },
  failed: { vi: 'không đạt', en: 'failed' },
  contract: { vi: 'hợp đồng chuyển giao', en: 'transfer contract' },
  documents: { vi: 'tài liệu kỹ thuật', en: 'documents' },
  training: { vi: 'đào tạo', en: 'training' },
  experts: { vi: 'cử chuyên gia', en: 'experts' },
  machinery: { vi: 'máy móc kèm công nghệ', en: 'machinery with the technology' },
  offered: { vi: 'sẵn sàng chuyển giao', en: 'offered for transfer' },
};

/** Order in which the parts of a claim's value are said. */
export const VALUE_ORDER = [
  'trl',
  'right',
  'status',
  'number',
  'quantity',
  'direction',
  'value',
  'unit',
  'amount',
  'currency',
  'per',
  'name',
  'code',
  'rating',
  'product',
  'place',
  'scale',
  'way',
  'text',
  'date',
  'year',
] as const;
