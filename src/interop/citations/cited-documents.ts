import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import type { ReadFilter } from '../../access/read-filter.js';
import { ReadFilters } from '../../access/read-filters.js';
import { DocumentFile } from '../../catalog/documents/document-file.entity.js';
import { Document } from '../../catalog/documents/document.entity.js';
import type { EntryRights } from '../../catalog/evidence/evidence-rights.js';
import { FieldEntry } from '../../catalog/evidence/field-entry.entity.js';
import { guarded } from '../../catalog/documents/guarded-document.js';
import { Page } from '../../catalog/pages/page.entity.js';
import type { CitedRecord } from '../cited-record.js';
import { citedRecord } from './cited-document.js';
import { fieldsOf } from '../../catalog/entry-views/fields-of.js';
import { searchableOpen } from '../../catalog/document-access/open-files.js';
import { Summaries } from '../../catalog/summaries/summaries.js';

/** Records of a whole list with a fixed number of queries, in the order asked for; what may not be read is left out. */
@Injectable()
export class CitedDocuments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly filters: ReadFilters,
    private readonly summaries: Summaries,
  ) {}

  async of(ids: readonly string[], principal: Principal): Promise<CitedRecord[]> {
    if (ids.length === 0) return [];
    const filter = this.filters.for(principal);
    const { sql, parameters } = filter.recordSql('document');
    const found = await this.dataSource.manager
      .createQueryBuilder(Document, 'document')
      .where('document.id = ANY(:ids)', { ids })
      .andWhere(sql, parameters)
      .getMany();
    const records = new Map((await this.described(found, filter)).map((record) => [record.id, record]));
    return ids.flatMap((id) => records.get(id) ?? []);
  }

  /** Documents whose records the filter lets its principal read, in the order given. */
  async described(found: readonly Document[], filter: ReadFilter): Promise<CitedRecord[]> {
    const { manager } = this.dataSource;
    const documentId = In(found.map(({ id }) => id));
    const [summaries, entries, files, withheld] = await Promise.all([
      this.summaries.of(found, filter),
      manager.find(FieldEntry, { where: { documentId }, order: { name: 'ASC', position: 'ASC' } }),
      manager.findBy(DocumentFile, { documentId, kind: 'searchable' }),
      manager.find(Page, {
        select: { documentId: true, number: true },
        where: { documentId, withheld: true },
      }),
    ]);
    const [ownEntries, ownFiles, ownWithheld] = [
      byDocument(entries),
      byDocument(files),
      byDocument(withheld),
    ];
    return found.map((document, i) => {
      const [{ id }, summary] = [document, summaries[i]];
      if (!summary) throw new Error(`no summary of ${id}`);
      const guard = guarded(document);
      const rights: EntryRights = {
        body: filter.mayReadBody(guard),
        keeps: filter.ownsOrKeeps(guard),
        withheld: new Set((ownWithheld.get(id) ?? []).map(({ number }) => number)),
      };
      const open = searchableOpen(rights) ? (ownFiles.get(id) ?? []) : [];
      return citedRecord({
        ...summary,
        fields: fieldsOf(ownEntries.get(id) ?? [], rights),
        files: open.map(({ kind, mediaType }) => ({
          kind,
          mediaType,
          href: `${summary.links.self}/files/${kind}`,
        })),
      });
    });
  }
}

function byDocument<T extends { readonly documentId: string }>(rows: readonly T[]): Map<string, T[]> {
  const own = new Map<string, T[]>();
  for (const row of rows) {
    const list = own.get(row.documentId);
    if (list) list.push(row);
    else own.set(row.documentId, [row]);
  }
  return own;
}
