import type { Bilingual } from '../../shared/bilingual.js';
import type { Owner } from '../../platform/process/owner-lock.js';

export const PREPARING: Bilingual = {
  vi: 'Đang khởi động…',
  en: 'Starting…',
};

export const STOPPING: Bilingual = {
  vi: 'Đang dừng… (Ctrl-C lần nữa để dừng ngay)',
  en: 'Stopping… (press Ctrl-C again to stop at once)',
};

export const STOPPED: Bilingual = { vi: 'Đã dừng.', en: 'Stopped.' };

/** What a person needs to know once the pages can be opened. */
export function running(address: string, adminKeyFile: string | undefined, logs: string): Bilingual {
  return {
    vi: [
      '',
      `phusa đã sẵn sàng:   ${address}`,
      `Khóa quản trị:       ${adminKeyFile ?? 'theo biến PHUSA_ADMIN_KEY'}`,
      `Nhật ký:             ${logs}`,
      'Dừng:                Ctrl-C',
      '',
    ].join('\n'),
    en: [
      `phusa is ready:      ${address}`,
      `Administrator's key: ${adminKeyFile ?? 'from PHUSA_ADMIN_KEY'}`,
      `Logs:                ${logs}`,
      'To stop:             press Ctrl-C',
      '',
    ].join('\n'),
  };
}

export const notReady = (address: string, logs: string): Bilingual => ({
  vi: `${address} chưa trả lời; phusa vẫn tiếp tục thử. Xem nhật ký: ${logs}`,
  en: `${address} does not answer yet; phusa keeps trying. See the logs: ${logs}`,
});

export function alreadyRunning({ pid, address }: Owner): Bilingual {
  if (!address) {
    return {
      vi: `phusa đang được khởi động bởi tiến trình ${pid}.`,
      en: `phusa is being started by process ${pid}.`,
    };
  }
  return {
    vi: `phusa đang chạy sẵn tại ${address} (tiến trình ${pid}).`,
    en: `phusa is already running at ${address} (process ${pid}).`,
  };
}

export const busyWithCommand = ({ pid }: Owner): Bilingual => ({
  vi: `Một lệnh phusa khác (tiến trình ${pid}) đang dùng thư mục dữ liệu. Hãy đợi lệnh đó xong rồi chạy lại.`,
  en: `Another phusa command (process ${pid}) is using the data folder. Wait for it to finish, then start again.`,
});
