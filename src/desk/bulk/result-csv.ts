import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Bilingual } from '../../shared/bilingual.js';
import { csvLine } from '../../shared/csv.js';
import type { BulkOutcome } from './bulk-change-item.entity.js';
import type { BulkChange } from './bulk-change.entity.js';
import { NOT_YOURS, type Reason } from './reason.js';

const AT_ONCE = 1_000;
/** Without it spreadsheet programs take UTF-8 for something else. */
const MARK = '\ufeff';

const HEAD: readonly Bilingual[] = [
  { vi: 'Mã tài liệu', en: 'Document' },
  { vi: 'Nhan đề', en: 'Title' },
  { vi: 'Tên tệp', en: 'File name' },
  { vi: 'Kết quả', en: 'Result' },
  { vi: 'Lý do', en: 'Reason' },
];

const OUTCOMES: Readonly<Record<BulkOutcome | 'waiting', Bilingual>> = {
  changed: { vi: 'Đã thay đổi', en: 'Changed' },
  unchanged: { vi: 'Không cần thay đổi', en: 'No change needed' },
  refused: { vi: 'Không thực hiện', en: 'Refused' },
  waiting: { vi: 'Chưa thực hiện', en: 'Not done' },
};

interface Line {
  readonly position: number;
  readonly id: string;
  readonly title: string | null;
  readonly name: string | null;
  readonly outcome: BulkOutcome | null;
  readonly reason: Reason | null;
}

const LINES = `
  SELECT item.position, item.document_id AS id, document.title, document.original_name AS name, item.outcome, item.reason
  FROM bulk_change_item item LEFT JOIN document ON document.id = item.document_id
  WHERE item.change_id = $1 AND item.position > $2 AND ($3::text IS NULL OR item.outcome = $3)
  ORDER BY item.position LIMIT ${String(AT_ONCE)}`;

/** What became of each document, as CSV. */
@Injectable()
export class ResultCsv {
  constructor(private readonly dataSource: DataSource) {}

  async *lines(
    { id }: BulkChange,
    language: 'vi' | 'en',
    outcome: BulkOutcome | undefined,
  ): AsyncGenerator<string> {
    yield MARK + csvLine(HEAD.map((cell) => cell[language]));
    for (let after = 0; ;) {
      const lines = await this.dataSource.query<Line[]>(LINES, [id, after, outcome ?? null]);
      for (const line of lines) yield csvLine(cellsOf(line, language));
      const last = lines.at(-1);
      if (!last || lines.length < AT_ONCE) return;
      after = last.position;
    }
  }
}

function cellsOf({ id, title, name, outcome, reason }: Line, language: 'vi' | 'en'): string[] {
  const theirs = reason?.code !== NOT_YOURS.code;
  return [
    id,
    theirs ? (title ?? '') : '',
    theirs ? (name ?? '') : '',
    OUTCOMES[outcome ?? 'waiting'][language],
    outcome === 'refused' ? (reason?.message[language] ?? '') : '',
  ];
}
