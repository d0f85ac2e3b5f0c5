import type { Bilingual } from '../../shared/bilingual.js';
import type { Failure } from '../../shared/errors.js';

export const cannotOpen = (path: string, reason: string): Bilingual => ({
  vi: `Không mở được ${path} (${reason}).`,
  en: `${path} cannot be opened (${reason}).`,
});

export const cannotRead = ({ message, action, detail }: Failure): Bilingual => {
  const more = detail === undefined ? '' : ` (${detail})`;
  return { vi: `${message.vi} ${action.vi}${more}`, en: `${message.en} ${action.en}${more}` };
};

export const wrongMapping = (problem: string): Bilingual => ({
  vi: `Tệp gán cột không dùng được: ${problem}`,
  en: `The mapping file cannot be used: ${problem}`,
});

export const NO_IDENTITY: Bilingual = {
  vi: 'Không có cột nào là nhan đề (title) hoặc mã (externalId). Hãy gán cột bằng --mapping; --propose ghi sẵn một tệp để sửa.',
  en: 'No column is the title or the code (externalId). Map the columns with --mapping; --propose writes a file to start from.',
};

export const tableFound = (name: string, rows: number, how: string): Bilingual => ({
  vi: `${name}: ${rows} dòng, ${how}`,
  en: `${name}: ${rows} rows, ${how}`,
});

const FROM: Readonly<Record<string, Bilingual>> = {
  proposed: { vi: 'Đề xuất gán cột:', en: 'Proposed columns:' },
  saved: { vi: 'Gán cột như lần nhập trước của đơn vị:', en: 'Columns from an earlier import:' },
  chosen: { vi: 'Gán cột theo tệp:', en: 'Columns from the mapping file:' },
};
export const mappingFrom = (from: string): Bilingual => FROM[from] ?? { vi: '', en: '' };

export const LEFT_OUT: Bilingual = { vi: '(bỏ qua)', en: '(left out)' };

export const firstRows = (rows: number, refused: number, withheld: number): Bilingual => ({
  vi: `Trong ${rows} dòng đầu: ${refused} dòng sẽ không nhận, ${withheld} dòng có giá trị cần xem lại.`,
  en: `Of the first ${rows} rows, ${refused} would be refused and ${withheld} have a value that needs review.`,
});

export const proposalWritten = (path: string): Bilingual => ({
  vi: `Đã ghi cách gán cột vào ${path}; sửa rồi chạy lại với --mapping. Chưa nhập gì.`,
  en: `The mapping is in ${path}; edit it and run the command again with --mapping. Nothing was imported.`,
});

export const ASK: Bilingual = { vi: 'Nhập như vậy? [c/K] ', en: 'Import like this? [y/N] ' };

export const NOT_ASKED: Bilingual = {
  vi: 'Chưa nhập gì: không có ai để hỏi. Thêm --yes để nhập như trên.',
  en: 'Nothing was imported: there is no terminal to ask. Add --yes to import like this.',
};

export const NOT_WANTED: Bilingual = { vi: 'Chưa nhập gì.', en: 'Nothing was imported.' };

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly withheld?: number;
}

export function summary({ created, updated, unchanged, refused, withheld = 0 }: ImportCounts): Bilingual {
  const more = withheld > 0;
  return {
    vi: `Mới ${created} · cập nhật ${updated} · không đổi ${unchanged} · không nhận ${refused}${more ? ` · nhận nhưng có giá trị cần xem lại ${withheld}` : ''}`,
    en: `New ${created} · updated ${updated} · unchanged ${unchanged} · refused ${refused}${more ? ` · imported with a value that needs review ${withheld}` : ''}`,
  };
}

export const refusedLine = (line: number, externalId: string | undefined, reason: Bilingual): Bilingual => {
  const name = externalId === undefined ? '' : ` ${externalId}`;
  return { vi: `! ${line}${name}: ${reason.vi}`, en: `! ${line}${name}: ${reason.en}` };
};

export const moreRefused = (count: number): Bilingual => ({
  vi: `… và ${count} dòng khác`,
  en: `… and ${count} more`,
});

export const refusedWritten = (path: string): Bilingual => ({
  vi: `Các dòng không nhận nằm trong ${path}: sửa rồi nhập lại tệp đó.`,
  en: `The refused lines are in ${path}: fix them and import that file.`,
});

export const importFailed = (done: number, failure: Failure | null): Bilingual => {
  const why = failure ? cannotRead(failure) : { vi: '', en: '' };
  return {
    vi: `Đã dừng sau ${done} dòng: ${why.vi} Chạy lại lệnh để nhập tiếp; dòng đã nhận không bị nhập hai lần.`,
    en: `Stopped after ${done} rows: ${why.en} Run the command again to continue; rows already imported are not imported twice.`,
  };
};

export const goesOn = (alone: boolean): Bilingual =>
  alone
    ? {
        vi: 'Đã dừng; phần còn lại được nhập tiếp khi phusa khởi động (npm start).',
        en: 'Stopped; the import continues when phusa starts (npm start).',
      }
    : { vi: 'Lệnh đã dừng; phusa vẫn nhập tiếp.', en: 'The command stopped; phusa continues the import.' };

export const describedLater: Bilingual = {
  vi: 'phusa chưa chạy: bản ghi tìm được sau khi khởi động (npm start).',
  en: 'phusa is not running: searches find the records once it has started (npm start).',
};
