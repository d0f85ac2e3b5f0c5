import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface NotifiedUnit {
  /** People of the unit who are reminded. */
  readonly readers: number;
  /** When a reminder of this year's report was last sent. */
  readonly remindedAt: Date | undefined;
}

/** Who is reminded and when that last was, by unit. */
@Injectable()
export class NotifiedUnits {
  constructor(private readonly dataSource: DataSource) {}

  async ofYear(year: number): Promise<ReadonlyMap<string, NotifiedUnit>> {
    const rows = await this.dataSource.query<{ id: string; readers: number; reminded_at: Date | null }[]>(
      `SELECT unit.id,
         (SELECT count(*)::int FROM person WHERE person.organisation_id = unit.id AND NOT person.disabled
           AND person.role IN ('reporter', 'librarian', 'manager', 'admin')) AS readers,
         (SELECT max(ended_at) FROM unit_reminder told
           WHERE told.organisation_id = unit.id AND told.year = $1 AND told.status = 'sent') AS reminded_at
       FROM organisation unit`,
      [year],
    );
    return new Map(
      rows.map(({ id, readers, reminded_at }) => [id, { readers, remindedAt: reminded_at ?? undefined }]),
    );
  }
}
