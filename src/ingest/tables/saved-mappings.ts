import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { sha256Hex } from '../../shared/ids.js';
import { bareHeader } from './columns/propose-mapping.js';
import { SavedMapping } from './saved-mapping.entity.js';
import type { ColumnMapping, TableDefaults } from './columns/table-field.js';
import type { TableSubjectName } from './table-import.entity.js';

interface Mapped {
  readonly mapping: readonly ColumnMapping[];
  readonly defaults: TableDefaults;
}

/** What an organisation chose for a table is offered again when the same columns come. */
@Injectable()
export class SavedMappings {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    subject: TableSubjectName,
    ownerOrganisationId: string,
    columns: readonly string[],
  ): Promise<Mapped | undefined> {
    const found = await this.dataSource.manager.findOneBy(SavedMapping, {
      ownerOrganisationId,
      signature: signatureOf(subject, columns),
    });
    if (!found) return undefined;
    const keys = keysOf(columns);
    const mapping = keys.map((key) => found.columns[key] ?? { field: null, split: null });
    return { mapping, defaults: found.defaults };
  }

  async keep(
    tx: EntityManager,
    subject: TableSubjectName,
    ownerOrganisationId: string,
    columns: readonly string[],
    { mapping, defaults }: Mapped,
  ): Promise<void> {
    const keys = keysOf(columns);
    const byName = Object.fromEntries(mapping.map((one, i) => [keys[i] ?? '', one]));
    await tx.upsert(
      SavedMapping,
      {
        ownerOrganisationId,
        signature: signatureOf(subject, columns),
        columns: byName as object,
        defaults: withoutAnswers(defaults),
        savedAt: new Date(),
      },
      ['ownerOrganisationId', 'signature'],
    );
  }
}

/** What was answered of one table is not said of the next. */
const withoutAnswers = ({ opening: _opening, ...rest }: TableDefaults): object => rest;

/** Each column's name as it is compared; the second of a name is another column. */
function keysOf(columns: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const bare = bareHeader(column);
    const times = (seen.get(bare) ?? 0) + 1;
    seen.set(bare, times);
    return times === 1 ? bare : `${bare} ${String(times)}`;
  });
}

/** For tables of documents: the key from before other subjects existed. */
const signatureOf = (subject: TableSubjectName, columns: readonly string[]): string =>
  sha256Hex([...(subject === 'documents' ? [] : [`${subject}:`]), ...keysOf(columns).sort()].join('\n'));
