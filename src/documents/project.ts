import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Asker } from '../access/asker.js';
import { ReadFilters } from '../access/read-filters.js';
import { Document } from '../catalog/documents/document.entity.js';
import type { ProjectDto } from './project.dto.js';
import { ReadableTies, type Tie } from './readable-ties.js';
import { Summaries } from './summaries.js';

/** What ties works to one project is passed on this often: a report, its patent, the article on that. */
const STEPS = 3;
const MOST_TIES = 200;
const MOST_DOCUMENTS = 60;

/**
 * All works of the project that a document belongs to, found along ties; none leads through a document that the asker
 * may not know of, so that nothing betrays it.
 */
@Injectable()
export class Project {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ties: ReadableTies,
    private readonly summaries: Summaries,
    private readonly filters: ReadFilters,
  ) {}

  async around(id: string, asker: Asker): Promise<ProjectDto> {
    const filter = this.filters.for(asker);
    const known = new Set([id]);
    const ties = new Map<string, Tie>();
    let frontier = [id];
    for (let step = 0; step < STEPS && frontier.length > 0; step++) {
      const next = new Set<string>();
      for (const tie of await this.ties.of(frontier, filter, MOST_TIES)) {
        const ends = [tie.fromId, tie.toId];
        const fresh = ends.filter((end) => !known.has(end) && !next.has(end));
        if (known.size + next.size + fresh.length > MOST_DOCUMENTS) continue;
        fresh.forEach((end) => next.add(end));
        ties.set(`${tie.kind} ${ends.join(' ')}`, tie);
      }
      next.forEach((end) => known.add(end));
      frontier = [...next];
    }
    const documents = await this.dataSource.manager.findBy(Document, { id: In([...known]) });
    const byYear = documents.sort(
      (a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || a.createdAt.getTime() - b.createdAt.getTime(),
    );
    return { documents: await this.summaries.of(byYear, filter), ties: [...ties.values()] };
  }
}
