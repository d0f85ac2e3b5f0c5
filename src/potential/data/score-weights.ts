import type { Bilingual } from '../../shared/bilingual.js';
import type { ClaimKind } from '../claims/claim-kinds.js';

export const SCORE_PARTS = [
  'readiness',
  'protection',
  'market',
  'pilot',
  'economics',
  'localFit',
  'completeness',
] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];
export type ScoreWeights = Readonly<Record<ScorePart, number>>;

/** Points that each part can give; they sum to 100 and settings may replace them. */
export const DEFAULT_WEIGHTS: ScoreWeights = {
  readiness: 25,
  protection: 20,
  market: 15,
  pilot: 15,
  economics: 10,
  localFit: 10,
  completeness: 5,
};

export const PART_NAMES: Readonly<Record<ScorePart, Bilingual>> = {
  readiness: { vi: 'Mức sẵn sàng công nghệ', en: 'Technology readiness' },
  protection: { vi: 'Bảo hộ quyền', en: 'Protection' },
  market: { vi: 'Thị trường và bên tiếp nhận', en: 'Market and adopters' },
  pilot: { vi: 'Mô hình và sản xuất thử', en: 'Pilot and trial production' },
  economics: { vi: 'Hiệu quả và chi phí', en: 'Gain and cost' },
  localFit: { vi: 'Phù hợp địa phương', en: 'Local fit' },
  completeness: { vi: 'Đầy đủ thông tin', en: 'Completeness' },
};

/** A grade from 0 to 1 for single claims of a kind; a part takes the best of its claims. */
export const MARKET_GRADES: Partial<Record<ClaimKind, number>> = {
  adopter: 1,
  transfer: 0.7,
  standard: 0.6,
  acceptance: 0.5,
  investment: 0.3,
};

export const PROTECTION_GRADES = { granted: 1, filed: 0.5 } as const;

/** The questions an investor asks first; completeness is the share that some claim answers. */
export const COMPLETENESS_KINDS: readonly ClaimKind[] = [
  'readiness',
  'protection',
  'pilot',
  'gain',
  'cost',
  'adopter',
  'standard',
  'transfer',
];
