import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { ReadFilters } from '../../access/read-filters.js';
import { Document } from '../../catalog/documents/document.entity.js';
import type { ProjectDto } from './project.dto.js';
import { ReadableLinks, type Link } from './readable-links.js';
import { Summaries } from '../../catalog/summaries/summaries.js';

/** What links works to one project is passed on this often: a report, its patent, the article on that. */
const STEPS = 3;
const MOST_LINKS = 200;
const MOST_DOCUMENTS = 60;

/**
 * All works of the project that a document belongs to, found along links; none leads through a document that the principal
 * may not know of, so that nothing betrays it.
 */
@Injectable()
export class Project {
  constructor(
    private readonly dataSource: DataSource,
    private readonly links: ReadableLinks,
    private readonly summaries: Summaries,
    private readonly filters: ReadFilters,
  ) {}

  async around(id: string, principal: Principal): Promise<ProjectDto> {
    const filter = this.filters.for(principal);
    const known = new Set([id]);
    const links = new Map<string, Link>();
    let frontier = [id];
    for (let step = 0; step < STEPS && frontier.length > 0; step++) {
      const next = new Set<string>();
      for (const link of await this.links.of(frontier, filter, MOST_LINKS)) {
        const ends = [link.fromId, link.toId];
        const fresh = ends.filter((end) => !known.has(end) && !next.has(end));
        if (known.size + next.size + fresh.length > MOST_DOCUMENTS) continue;
        fresh.forEach((end) => next.add(end));
        links.set(`${link.kind} ${ends.join(' ')}`, link);
      }
      next.forEach((end) => known.add(end));
      frontier = [...next];
    }
    const documents = await this.dataSource.manager.findBy(Document, { id: In([...known]) });
    const byYear = documents.sort(
      (a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || a.createdAt.getTime() - b.createdAt.getTime(),
    );
    return { documents: await this.summaries.of(byYear, filter), links: [...links.values()] };
  }
}
