import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Fixity } from './fixity.js';
import { FixityChoices } from './fixity-settings.js';

export interface FixityCounts {
  readonly originals: number;
  /** Checked within the period that the settings require. */
  readonly checked: number;
  readonly damaged: number;
  readonly missing: number;
  /** Time of the newest check. */
  readonly lastAt: Date | null;
  /** Time of the oldest last check; null if an original was never checked. */
  readonly oldestAt: Date | null;
}

export interface FixityFailure {
  readonly documentId: string;
  readonly title: string | null;
  readonly name: string;
  readonly objectKey: string;
  readonly outcome: Exclude<Fixity, 'sound'>;
  readonly checkedAt: Date;
}

const MOST_SHOWN = 200;
const LIVING = `document_file file JOIN document ON document.id = file.document_id AND document.deleted_at IS NULL
  WHERE file.kind = 'original' AND file.sha256 IS NOT NULL`;

/** How the originals stand, by what the checks have found. */
@Injectable()
export class FixityReport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly choices: FixityChoices,
  ) {}

  async counts(): Promise<FixityCounts> {
    const { everyDays } = await this.choices.current();
    const [row] = await this.dataSource.query<(Omit<FixityCounts, 'oldestAt'> & { oldest: Date | null })[]>(
      `SELECT count(*)::int AS originals,
         count(*) FILTER (WHERE $1 > 0 AND checked_at >= now() - $1 * interval '1 day')::int AS checked,
         count(*) FILTER (WHERE fixity = 'damaged')::int AS damaged,
         count(*) FILTER (WHERE fixity = 'missing')::int AS missing, max(checked_at) AS "lastAt",
         CASE WHEN count(*) = count(checked_at) THEN min(checked_at) END AS oldest
       FROM ${LIVING}`,
      [everyDays],
    );
    if (!row) throw new Error('a count gave no row');
    const { oldest, ...counts } = row;
    return { ...counts, oldestAt: oldest };
  }

  /** The originals that are not as they were, the latest found first. */
  failures(): Promise<FixityFailure[]> {
    return this.dataSource.query<FixityFailure[]>(
      `SELECT file.document_id AS "documentId", document.title, file.name, file.object_key AS "objectKey",
         file.fixity AS outcome, file.checked_at AS "checkedAt"
       FROM ${LIVING} AND file.fixity <> 'sound' ORDER BY file.checked_at DESC, file.id LIMIT ${MOST_SHOWN}`,
    );
  }

  async anyFailed(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ failed: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM ${LIVING} AND file.fixity <> 'sound') AS failed`,
    );
    return row?.failed ?? false;
  }
}
