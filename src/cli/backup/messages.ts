import type { Bilingual } from '../../shared/bilingual.js';
import type { Manifest } from './manifest.js';
import type { Moved } from './move.js';
import type { Backup } from './take-backup.js';

const rowsOf = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);

const documentsOf = ({ tables }: Manifest): number =>
  tables.find(({ name }) => name === 'document')?.rows ?? 0;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const contents = (manifest: Manifest): Bilingual => {
  const { count, objectBytes } = manifest.objects;
  return {
    vi: `${documentsOf(manifest)} tài liệu, ${rowsOf(manifest)} dòng trong ${manifest.tables.length} bảng, ${count} tệp (${megabytes(objectBytes)} MB)`,
    en: `${documentsOf(manifest)} documents, ${rowsOf(manifest)} rows in ${manifest.tables.length} tables, ${count} objects (${megabytes(objectBytes)} MB)`,
  };
};

export function backupText({ copy, manifest }: Backup, fresh: number): Bilingual {
  const { vi, en } = contents(manifest);
  return {
    vi: `Đã sao lưu vào ${copy}: ${vi}, ${fresh} tệp mới.`,
    en: `Backed up to ${copy}: ${en}, ${fresh} of them new.`,
  };
}

export function checkedText(manifest: Manifest): Bilingual {
  const { vi, en } = contents(manifest);
  return {
    vi: `Bản sao ngày ${manifest.takenAt} nguyên vẹn: ${vi}.`,
    en: `The copy of ${manifest.takenAt} is complete: ${en}.`,
  };
}

export function restoredText(manifest: Manifest): Bilingual {
  const { vi, en } = contents(manifest);
  const settings = Object.entries(manifest.settings).map(([name, value]) => `  ${name}=${value}`);
  const set = settings.length > 0;
  return {
    vi: [
      `Đã khôi phục bản sao ngày ${manifest.takenAt}: ${vi}.`,
      'Chỉ mục tìm kiếm được lập lại ở lần khởi động tới; mọi người đăng nhập lại.',
      ...(set ? ['Khi sao lưu, các biến này đã được đặt:', ...settings] : []),
    ].join('\n'),
    en: [
      `Restored the copy of ${manifest.takenAt}: ${en}.`,
      'The search index is rebuilt at the next start; people have to sign in again.',
      ...(set ? ['These variables were set when the copy was made:', ...settings] : []),
    ].join('\n'),
  };
}

export const indexedText = (documents: number, onElasticsearch: boolean): Bilingual => ({
  vi: `Chỉ mục tìm kiếm ${onElasticsearch ? 'trên Elasticsearch' : 'có sẵn'}: ${documents} tài liệu, đã so từng tài liệu với danh mục.`,
  en: `Search index, ${onElasticsearch ? 'on Elasticsearch' : 'built in'}: ${documents} documents, each compared with the catalogue.`,
});

export function movedText(
  { documents, database }: Moved,
  { objects, bytes, copied }: { readonly objects: number; readonly bytes: number; readonly copied: number },
  { dataDir }: { readonly dataDir: string },
): Bilingual {
  const there = { vi: 'đã có từ trước', en: 'already there' };
  return {
    vi: [
      `Cơ sở dữ liệu: ${documents} tài liệu, ${database ? 'đã chép và so từng bảng' : there.vi}.`,
      `Tệp: ${objects} (${megabytes(bytes)} MB), ${copied} mới chép, mọi tệp đã được đọc lại và so.`,
      `${dataDir} giữ nguyên như cũ. Từ nay hãy khởi động với các biến vừa dùng; đừng bao giờ chạy cả hai nơi.`,
      'Đang lập chỉ mục tìm kiếm và xem lại nơi mới…',
    ].join('\n'),
    en: [
      `Database: ${documents} documents, ${database ? 'copied, each table compared' : there.en}.`,
      `Objects: ${objects} (${megabytes(bytes)} MB), ${copied} copied now, all read back and compared.`,
      `${dataDir} is unchanged. From now on, start phusa with the variables that you have just used, and never run both.`,
      'Filling the search index and checking the target…',
    ].join('\n'),
  };
}
