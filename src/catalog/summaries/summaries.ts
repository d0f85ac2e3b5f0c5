import { Injectable } from '@nestjs/common';
import { DataSource, In, Not } from 'typeorm';
import type { ReadFilter } from '../../access/read-filter.js';
import { nameLinks } from '../agents/agent-links.js';
import type { Document } from '../documents/document.entity.js';
import { FieldEntry } from '../evidence/field-entry.entity.js';
import { Page } from '../pages/page.entity.js';
import { hasFindings, pageScreened } from '../pages/page-screened.js';
import { Progress } from '../../pipeline/progress.js';
import { AppConfig } from '../../platform/config/app-config.js';
import { nameOfValue } from '../../shared/field-names.js';
import type { DocumentSummaryDto } from './summary.dto.js';
import { type SummaryParts, summaryView } from './summary-view.js';

const PEOPLE = ['authors', 'inventors'] as const;

/** Summaries of a screenful of documents with a fixed number of queries. */
@Injectable()
export class Summaries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly progress: Progress,
    private readonly config: AppConfig,
  ) {}

  async of(documents: readonly Document[], filter: ReadFilter): Promise<DocumentSummaryDto[]> {
    const ids = documents.map(({ id }) => id);
    if (ids.length === 0) return [];
    const [progress, people, findings] = await Promise.all([
      this.progress.of(ids),
      this.dataSource.manager.find(FieldEntry, {
        where: { documentId: In(ids), name: In([...PEOPLE, 'hostOrganisation']), status: Not('rejected') },
        order: { position: 'ASC' },
      }),
      this.dataSource.manager
        .createQueryBuilder(Page, 'page')
        .select(['page.documentId', 'page.number', 'page.source', 'page.suspects', 'page.cleared'])
        .where('page.documentId = ANY(:ids)', { ids })
        .andWhere(`NOT page.withheld AND ${hasFindings('page')}`)
        .orderBy('page.number')
        .getMany(),
    ]);
    return documents.map((document) => {
      const own = people.filter(({ documentId }) => documentId === document.id);
      const found = findings.filter(({ documentId }) => documentId === document.id);
      const parts: SummaryParts = {
        progress: progress.get(document.id),
        authors: own.filter(({ name }) => name !== 'hostOrganisation').map(nameOf),
        host: own.filter(({ name }) => name === 'hostOrganisation').map(nameOf)[0],
        nameLinks: nameLinks(document, own, nameOf),
        suspectPages: found.filter(({ suspects }) => suspects.length > 0).map(({ number }) => number),
        lookAt: found.filter((page) => !pageScreened(page)).map(({ number }) => number),
      };
      return summaryView(document, parts, filter, this.config.http.publicUrl);
    });
  }
}

const nameOf = ({ value, printed }: FieldEntry): string => nameOfValue(value) ?? printed;
