import type { Bilingual } from '../../../shared/bilingual.js';

/** Why the value of a cell is not accepted unchanged, or a remark on it. */
export const CELL_PROBLEMS = {
  impossibleDate: { vi: 'ngày này không có trong lịch', en: 'no calendar has this date' },
  partialDate: { vi: 'ngày chưa đủ ngày, tháng, năm', en: 'the date lacks its day or month' },
  unreadableDate: { vi: 'không đọc được như một ngày', en: 'cannot be read as a date' },
  unreadableNumber: { vi: 'không đọc được như một năm', en: 'cannot be read as a year' },
  unknownType: { vi: 'loại tài liệu này chưa biết', en: 'this type of document is not known' },
  unknownLanguage: { vi: 'ngôn ngữ này chưa biết', en: 'this language is not known' },
  unknownVisibility: {
    vi: 'quyền xem này chưa biết, nên để hạn chế',
    en: 'this visibility is not known, so it stays restricted',
  },
  unparsableIpc: { vi: 'không đúng dạng ký hiệu IPC', en: 'is no symbol of the IPC' },
  wrongDoi: { vi: 'không đúng dạng DOI', en: 'is no DOI' },
  wrongIssn: { vi: 'không phải ISSN đúng', en: 'is no valid ISSN' },
  brokenLetters: {
    vi: 'có chữ không đọc được; hãy chọn lại bảng mã',
    en: 'has letters that cannot be read; choose another encoding',
  },
  noCode: {
    vi: 'không có mã riêng: được nhận lại theo nhan đề, tác giả và năm',
    en: 'no code of its own: it is known again by title, authors and year',
  },
  sameCode: {
    vi: 'một dòng ở trên đã dùng mã này với nội dung khác',
    en: 'a row above bears this code and says something else',
  },
  unstorable: {
    vi: 'không ghi được; hãy xem lại nội dung',
    en: 'cannot be stored; look at what it holds',
  },
  noIdentity: { vi: 'thiếu cả mã lẫn nhan đề', en: 'both its code and its title are missing' },
  noContent: { vi: 'ngoài mã ra không có gì', en: 'it holds nothing but a code' },
  tooLong: { vi: 'có ô dài hơn một triệu chữ', en: 'a cell is longer than a million letters' },
  deleted: { vi: 'nguồn báo bản ghi đã bị xóa', en: 'its source says that the record was deleted' },
  unknownSecrecy: {
    vi: 'không hiểu mức độ mật, nên không nhận',
    en: 'its level of secrecy is not understood, so it is refused',
  },
} as const satisfies Record<string, Bilingual>;

export type CellProblemCode = keyof typeof CELL_PROBLEMS;

export interface CellProblem {
  /** One of {@link CELL_PROBLEMS}, `record`, or what the table’s subject adds. */
  readonly code: string;
  readonly message: Bilingual;
  /** The column's place, from 0. */
  readonly column?: number;
  readonly field?: string;
  /** As it stands in the cell. */
  readonly printed?: string;
}
