import type { FolderOutcome } from '../../ingest/folders/folder-intake.js';
import type { LeftOut } from '../../ingest/folders/folder-walk.js';
import type { Bilingual } from '../../shared/bilingual.js';

export interface IngestCounts {
  readonly taken: number;
  readonly known: number;
  readonly refused: number;
}

/** What became of one file, on one line. */
export function outcomeLine(outcome: FolderOutcome): Bilingual {
  const { name } = outcome;
  switch (outcome.status) {
    case 'taken':
      return { vi: `+ ${name} → ${outcome.id}`, en: `+ ${name} → ${outcome.id}` };
    case 'known':
      return { vi: `= ${name}: đã có sẵn, ${outcome.id}`, en: `= ${name}: known already, ${outcome.id}` };
    case 'changing':
      return {
        vi: `! ${name}: còn đang được ghi hoặc không còn đó; chạy lại lệnh để nhận`,
        en: `! ${name}: is still being written or no longer exists; run the command again to take it in`,
      };
    case 'refused': {
      const { message, action, detail } = outcome.failure;
      const words = detail === undefined ? '' : ` (${detail})`;
      return {
        vi: `! ${name}: ${message.vi} ${action.vi}${words}`,
        en: `! ${name}: ${message.en} ${action.en}${words}`,
      };
    }
  }
}

const WHY: Readonly<Record<LeftOut['why'], Bilingual>> = {
  link: { vi: 'liên kết, không đi theo', en: 'a link; not followed' },
  special: { vi: 'không phải tệp thường', en: 'not a regular file' },
  unreadable: { vi: 'không đọc được', en: 'cannot be read' },
};

export const leftOutLine = ({ name, why }: LeftOut): Bilingual => ({
  vi: `- ${name}: ${WHY[why].vi}`,
  en: `- ${name}: ${WHY[why].en}`,
});

export const summary = ({ taken, known, refused }: IngestCounts): Bilingual => ({
  vi: `Đã nhận ${taken} · có sẵn ${known} · không nhận ${refused}`,
  en: `Taken in ${taken} · known already ${known} · refused ${refused}`,
});

export const READ_LATER: Bilingual = {
  vi: 'phusa chưa chạy: các tài liệu sẽ được đọc khi khởi động (npm start).',
  en: 'phusa is not running: the documents will be read when it starts (npm start).',
};

export const stoppedEarly = (message: Bilingual, left: number): Bilingual => ({
  vi: `Đã dừng, còn ${left} chưa nhận: ${message.vi} Chạy lại lệnh để tiếp tục.`,
  en: `Stopped; ${left} not yet taken in: ${message.en} Run the command again to continue.`,
});

export const notMoved = (name: string, reason: string): Bilingual => ({
  vi: `! ${name}: không dời đi được (${reason})`,
  en: `! ${name}: could not be moved (${reason})`,
});

export const watching = (folder: string, done: string, failed: string): Bilingual => ({
  vi: `Đang canh ${folder}\n  đã nhận → ${done}\n  không nhận → ${failed}\n  dừng: Ctrl-C`,
  en: `Watching ${folder}\n  taken in → ${done}\n  refused → ${failed}\n  to stop: press Ctrl-C`,
});

export const WAITING_FOR_PHUSA: Bilingual = {
  vi: 'phusa chưa chạy; đang đợi (npm start)…',
  en: 'phusa is not running; waiting for it (npm start)…',
};

export const waitingBecause = (reason: string): Bilingual => ({
  vi: `Tạm thời chưa nhận được (${reason}); đang đợi…`,
  en: `Cannot take in files now (${reason}); waiting…`,
});

export const GOING_ON: Bilingual = { vi: 'Tiếp tục.', en: 'Continuing.' };

export const newOwner = (name: string): Bilingual => ({
  vi: `Đã thêm đơn vị “${name}”, trước đây chưa có.`,
  en: `Added the organisation “${name}”, which did not exist.`,
});

export const noSuchFolder = (path: string, reason: string): Bilingual => ({
  vi: `Không mở được thư mục ${path} (${reason}).`,
  en: `The folder ${path} cannot be opened (${reason}).`,
});
