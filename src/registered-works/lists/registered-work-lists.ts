import { ConflictException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ColumnMapping } from '../../ingest/tables/columns/table-field.js';
import type { TableImport } from '../../ingest/tables/table-import.entity.js';
import { TableImports } from '../../ingest/tables/table-imports.js';
import type { TableSubject } from '../../ingest/tables/table-subject.js';
import type { Bilingual } from '../../shared/bilingual.js';
import { misreadList } from './misread-list.js';
import { mappingOf } from './registered-work-field.js';
import { registeredWorkLine } from './registered-work-line.js';
import { type PlacedLine, placeLines } from './place-lines.js';
import { proposeRegisteredWorkMapping } from './propose-mapping.js';
import { Units } from '../records/units.js';

const REGISTERED_WORKS: TableSubject = {
  name: 'registeredWorks',
  propose: (columns) =>
    proposeRegisteredWorkMapping(columns) as readonly ColumnMapping<string>[] as ColumnMapping[],
  needs: ['title', 'registrationNumber', 'taskCode', 'applicationNumber'],
};

/** Registration lists on their way in, as tables of documents are. */
@Injectable()
export class RegisteredWorkLists extends TableImports {
  protected override readonly subject = REGISTERED_WORKS;

  /** Throws 409 where its letters look misread and nobody has said how they are to be taken. */
  async mustReadRight(id: string): Promise<void> {
    if (misreadList(await this.find(id)) !== undefined) throw new ConflictException({ message: MISREAD });
  }
}

const MISREAD: Bilingual = {
  vi: 'Chữ trong danh mục có vẻ bị sai bảng mã. Hãy chọn cách đọc đã sửa, hoặc giữ nguyên chữ, rồi nhập.',
  en: 'The letters of the list look misread. Choose the repaired reading, or keep them as they are, and import then.',
};

const PREVIEWED = 20;

/** Preview of the first lines of a list, compared with the existing works. */
@Injectable()
export class RegisteredWorkPreview {
  constructor(
    private readonly units: Units,
    private readonly dataSource: DataSource,
  ) {}

  async of(table: TableImport): Promise<PlacedLine[]> {
    if (table.status !== 'mapping') return [];
    const lines = table.sample.slice(0, PREVIEWED).map((row) => registeredWorkLine(row, mappingOf(table)));
    const units = await this.units.known();
    const { id: listId, ownerOrganisationId: unitId } = table;
    return placeLines(this.dataSource.manager, lines, { listId, unitId, units });
  }
}
