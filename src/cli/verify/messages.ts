import type { Bilingual } from '../../shared/bilingual.js';
import type { Finding } from './check.js';
import type { Verdict } from './verify.js';

export function findingLine({ check, documentId, what, mended }: Finding): Bilingual {
  const where = documentId === undefined ? '' : ` ${documentId}`;
  const mark = mended ? '✓' : '✗';
  return { vi: `${mark} ${check}${where}: ${what.vi}`, en: `${mark} ${check}${where}: ${what.en}` };
}

export function verdictText({ ok, deep, checked, findings }: Verdict): Bilingual {
  const open = findings.filter(({ mended }) => !mended).length;
  const mended = findings.length - open;
  return {
    vi: [
      `Đã xem ${checked.documents} tài liệu, ${checked.pages} trang, ${checked.originals} bản gốc${deep ? ' (cả nội dung)' : ''}, ${checked.objects} tệp trong kho, ${checked.indexed} mục trong chỉ mục.`,
      mended > 0 ? `Đã sửa ${mended}.` : '',
      ok ? 'Mọi thứ khớp nhau.' : `${open} chỗ không khớp.`,
    ]
      .filter(Boolean)
      .join('\n'),
    en: [
      `Checked ${checked.documents} documents, ${checked.pages} pages, ${checked.originals} originals${deep ? ' (every byte)' : ''}, ${checked.objects} objects in the store, ${checked.indexed} entries in the index.`,
      mended > 0 ? `Repaired ${mended}.` : '',
      ok ? 'Everything agrees.' : `${open} problems found.`,
    ]
      .filter(Boolean)
      .join('\n'),
  };
}
