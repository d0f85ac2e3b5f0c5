import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Audit } from '../../access/audit.js';
import { isNoRoom } from '../../platform/disk/no-room.js';
import { isDatabaseAway } from '../../platform/outages/outages.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { FAILURES } from '../../shared/failure-codes.js';
import { newId } from '../../shared/ids.js';
import { gathered } from './gathered.js';
import { importLines, type ImportLine } from './import-lines.js';
import { type ImportRecord, isRefused, readImportRecord } from './import-record.js';
import type { ImportTarget } from './import-target.js';
import { type ImportStatus, ImportWriter } from './import-writer.js';

export interface ImportResult {
  readonly line: number;
  readonly externalId?: string;
  readonly id?: string;
  readonly status: ImportStatus | 'rejected';
  readonly reason?: Bilingual;
}

interface Checked {
  readonly line: number;
  readonly record: ImportRecord;
}

/** 16 MiB: a long report's text with room to spare. */
const LONGEST_LINE = 16 * 1024 * 1024;
const AT_ONCE = 200;
const LOOK_EVERY_MS = 250;

const AWAY: Bilingual = {
  vi: 'Cơ sở dữ liệu đang tạm nghỉ; hãy gửi lại dòng này.',
  en: 'The database is away for the moment; send this line again.',
};
const FULL: Bilingual = FAILURES.storeFull.message;
const UNSTORABLE: Bilingual = {
  vi: 'Không ghi được bản ghi này; hãy xem lại nội dung.',
  en: 'This record cannot be stored; look at what it holds.',
};

const OPEN = `
  SELECT 1 FROM imported_record record JOIN document ON document.id = record.document_id
  WHERE record.import_id = $1 AND document.indexed_seq < record.change_seq AND document.deleted_at IS NULL LIMIT 1`;

/** Records that exist elsewhere, a line each, in order; what is refused does not keep the rest out. */
@Injectable()
export class Imports {
  private readonly log = new Logger(Imports.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly writer: ImportWriter,
    private readonly audit: Audit,
  ) {}

  begin(ownerOrganisationId: string, principal: Principal): ImportTarget {
    const { personId, name } = principal;
    return {
      importId: newId(),
      ownerOrganisationId,
      ...(personId ? { createdBy: personId } : {}),
      ...(name === undefined ? {} : { actor: name }),
    };
  }

  /** What became of each line, as soon as it is durable. Throws only what the stream throws. */
  async *run(
    body: AsyncIterable<Uint8Array>,
    target: ImportTarget,
    principal: Principal,
  ): AsyncGenerator<ImportResult[]> {
    const counts: Record<string, number> = {};
    try {
      for await (const lines of gathered(importLines(body, LONGEST_LINE), AT_ONCE)) {
        const results = await this.take(lines, target);
        for (const { status } of results) counts[status] = (counts[status] ?? 0) + 1;
        yield results;
      }
    } finally {
      await this.audit.record(principal, 'document.import', target.importId, counts);
    }
  }

  /** Waits until everything that this import wrote can be found, or until the client disconnects. */
  async waitUntilFound({ importId }: ImportTarget, gone: () => boolean): Promise<void> {
    while (!gone()) {
      const open = await this.dataSource.query<unknown[]>(OPEN, [importId]);
      if (open.length === 0) return;
      await sleep(LOOK_EVERY_MS);
    }
  }

  private async take(lines: readonly ImportLine[], target: ImportTarget): Promise<ImportResult[]> {
    const refused: ImportResult[] = [];
    const records: Checked[] = [];
    for (const { line, text, problem } of lines) {
      const found = text === undefined ? { reason: problem ?? UNSTORABLE } : readImportRecord(text);
      if (isRefused(found)) refused.push({ line, status: 'rejected', ...found });
      else records.push({ line, record: found });
    }
    const written = await this.write(records, target);
    return [...refused, ...written].sort((a, b) => a.line - b.line);
  }

  private async write(records: readonly Checked[], target: ImportTarget): Promise<ImportResult[]> {
    if (records.length === 0) return [];
    try {
      const documents = await this.writer.write(
        records.map(({ record }) => record),
        target,
      );
      return records.map(({ line, record: { externalId } }, i) => ({
        line,
        externalId,
        ...(documents[i] ?? { status: 'rejected' as const, reason: UNSTORABLE }),
      }));
    } catch (error) {
      return this.afterFailure(records, target, error);
    }
  }

  /** One that cannot be stored must not keep the others out. */
  private async afterFailure(
    records: readonly Checked[],
    target: ImportTarget,
    error: unknown,
  ): Promise<ImportResult[]> {
    const outage = isNoRoom(error) ? FULL : isDatabaseAway(error) ? AWAY : undefined;
    if (outage || records.length === 1) {
      this.log.warn(`import of ${String(records.length)} records failed: ${String(error)}`);
      return records.map(({ line, record: { externalId } }) => ({
        line,
        externalId,
        status: 'rejected' as const,
        reason: outage ?? UNSTORABLE,
      }));
    }
    const results: ImportResult[] = [];
    for (const record of records) results.push(...(await this.write([record], target)));
    return results;
  }
}
