import type { CellProblem } from '../../ingest/tables/columns/cell-problem.js';
import type { Bilingual } from '../../shared/bilingual.js';

/** Why a line of a registration list is refused, or what to know of it. */
const REGISTERED_WORK_PROBLEMS = {
  nameless: { vi: 'thiếu cả tên lẫn số', en: 'both its title and its numbers are missing' },
  tooMuch: { vi: 'dài hơn 1.000 chữ', en: 'is longer than 1,000 letters' },
  secret: {
    vi: 'có dấu mật: không được đưa vào hệ thống này',
    en: 'it bears a mark of secrecy: it must not enter this system',
  },
  unknownPotential: {
    vi: 'không hiểu; hãy ghi “có”, “không” hoặc “chưa rõ”',
    en: 'is not understood; write “yes”, “no” or “unknown”',
  },
  newUnit: { vi: 'đơn vị mới, sẽ được thêm vào', en: 'a new unit, which will be added' },
  doubled: {
    vi: 'một dòng ở trên đã có số hoặc tên này, với nội dung khác',
    en: 'a line above bears this number or title and says something else',
  },
  numberTaken: {
    vi: 'số này đã thuộc về một kết quả có tên khác hẳn',
    en: 'this number belongs to a result with quite another title',
  },
  twoRegisteredWorks: {
    vi: 'các số trên dòng này thuộc về hai kết quả khác nhau trong danh mục',
    en: 'the numbers of this line belong to two registered works that are there',
  },
  alike: {
    vi: 'gần giống một kết quả đã có; hãy xem có trùng không',
    en: 'is much like a registered work that is there; see whether it is the same',
  },
} as const satisfies Record<string, Bilingual>;

export type RegisteredWorkProblemCode = keyof typeof REGISTERED_WORK_PROBLEMS;

export const registeredWorkProblem = (code: RegisteredWorkProblemCode, printed?: string): CellProblem => ({
  code,
  message: REGISTERED_WORK_PROBLEMS[code],
  ...(printed === undefined ? {} : { printed: printed.slice(0, 500) }),
});
