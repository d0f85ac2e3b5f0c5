import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AppConfig } from '../platform/config/app-config.js';
import { ChildRunner } from '../platform/media/child-runner.js';
import { compiledModule } from '../platform/media/compiled-module.js';
import type { SearchableInfo, SearchableResult } from './searchable-pdf/searchable-pdf.js';

export interface SearchableTask {
  readonly source: { readonly path: string; readonly mediaType: string };
  /** One SearchablePage a line, as JSON: text of a whole book does not go through a message. */
  readonly pagesPath: string;
  readonly info: SearchableInfo;
  readonly outPath: string;
  /** Pages drawn as `<number>.jpg`, for originals whose own objects cannot be used. */
  readonly renderedFolder?: string;
  readonly sizes?: readonly { readonly width: number; readonly height: number; readonly dpi?: number }[];
}

const BASE_MS = 60_000;
const PAGE_MS = 500;

/** Writes searchable PDFs in a child, since that parses a stranger's file once more. */
@Injectable()
export class SearchableWriter implements OnModuleDestroy {
  private readonly children: ChildRunner;

  constructor(private readonly config: AppConfig) {
    this.children = new ChildRunner({
      module: compiledModule(import.meta.url, './assemble-child.js'),
      size: 1,
      niceness: 10,
      idleMs: 10_000,
    });
  }

  write(task: SearchableTask, pages: number, signal: AbortSignal): Promise<SearchableResult> {
    const limits = { timeoutMs: BASE_MS + pages * PAGE_MS, memoryBytes: this.config.limits.childMemoryBytes };
    return this.children.run<SearchableResult>('write', task, limits, signal);
  }

  async onModuleDestroy(): Promise<void> {
    await this.children.close();
  }
}
