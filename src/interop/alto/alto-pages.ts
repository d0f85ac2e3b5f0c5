import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { effectivePages } from '../../catalog/pages/effective-pages.js';
import { TextLayer } from '../../catalog/pages/text-layer.entity.js';
import type { AltoPage } from './alto-page.js';

const AT_ONCE = 20;

/** Pages as ALTO takes them: the lines in effect, and who read them. */
@Injectable()
export class AltoPages {
  constructor(private readonly dataSource: DataSource) {}

  /** These pages in order, without the withheld ones unless asked for. */
  async some(documentId: string, numbers: readonly number[], withheldToo: boolean): Promise<AltoPage[]> {
    const { manager } = this.dataSource;
    const found = await effectivePages(manager, { documentId, numbers, withheldToo });
    const layerIds = found.flatMap(({ page }) => page.layerId ?? []);
    const layers = await manager.find(TextLayer, {
      select: { id: true, engine: true, createdAt: true },
      where: { id: In(layerIds) },
    });
    const byId = new Map(layers.map((layer) => [layer.id, layer]));
    return found.map(({ page, lines }) => {
      const layer = byId.get(page.layerId ?? '');
      const { number, width, height, source, language, confidence } = page;
      const engine = layer && { name: layer.engine, at: layer.createdAt };
      return { number, width, height, source, language, confidence, lines, ...(engine ? { engine } : {}) };
    });
  }

  /** All of them, a few at a time: a book is never in memory whole. */
  async *all(documentId: string, pageCount: number, withheldToo: boolean): AsyncGenerator<AltoPage> {
    for (let from = 1; from <= pageCount; from += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, pageCount - from + 1) }, (_, i) => from + i);
      yield* await this.some(documentId, numbers, withheldToo);
    }
  }
}
