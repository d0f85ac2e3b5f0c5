import type { EntityManager } from 'typeorm';
import type { TextLine } from '../../shared/page-text.js';
import { Page } from './page.entity.js';
import { TextLayer } from './text-layer.entity.js';

/** A page with the lines in effect: its layer's, with what persons corrected. */
export interface EffectivePage {
  readonly page: Page;
  readonly lines: readonly TextLine[];
}

export interface PagesWanted {
  readonly documentId: string;
  /** Absent: all of them. */
  readonly numbers?: readonly number[];
  readonly withheldToo: boolean;
}

/** Pages in order with their effective lines; without the withheld ones unless asked for. */
export async function effectivePages(manager: EntityManager, wanted: PagesWanted): Promise<EffectivePage[]> {
  const query = manager
    .createQueryBuilder(Page, 'page')
    .addSelect('page.lines')
    .leftJoinAndMapOne('page.layer', TextLayer, 'layer', 'layer.id = page.layerId')
    .where('page.documentId = :documentId', { documentId: wanted.documentId })
    .orderBy('page.number');
  if (wanted.numbers) query.andWhere('page.number = ANY(:numbers)', { numbers: [...wanted.numbers] });
  if (!wanted.withheldToo) query.andWhere('NOT page.withheld');
  const pages = (await query.getMany()) as (Page & { layer: TextLayer | null })[];
  return pages.map((page) => ({ page, lines: page.lines ?? page.layer?.lines ?? [] }));
}
