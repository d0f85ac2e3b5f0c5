import type { OnModuleDestroy } from '@nestjs/common';
import { Injectable, Optional } from '../platform/injectable.js';
import { AppConfig } from '../platform/config/app-config.js';
import { ChildRunner } from '../platform/child-process/child-runner.js';
import { compiledModule } from '../platform/child-process/compiled-module.js';
import type { DrawnPage, Gathered, GatheredSource } from './gathered/gathered-page.js';
import type { SearchableInfo, SearchableResult } from './searchable-pdf.js';

export interface SearchableTask {
  readonly source: { readonly path: string; readonly mediaType: string };
  /** One SearchablePage a line, as JSON: text of a whole book does not go through a message. */
  readonly pagesPath: string;
  readonly info: SearchableInfo;
  readonly outPath: string;
}

/** The pages are still being read: `pagesPath` is of a `PageStream`, whose end says the document's language. */
export interface FollowingTask extends Omit<SearchableTask, 'info'> {
  readonly info: Omit<SearchableInfo, 'language'>;
}

export interface GatheringTask extends Omit<SearchableTask, 'source' | 'pagesPath'> {
  readonly sources: readonly GatheredSource[];
  /** One GatheredPage a line. */
  readonly pagesPath: string;
  readonly drawn: readonly DrawnPage[];
}

const BASE_MS = 60_000;
const PAGE_MS = 500;
/** As long as reading takes: whether the child hangs is told by its steps. The longest that a timer can wait. */
const ENDLESS_MS = 2 ** 31 - 1;
/** Where nobody knows when the next file is due, memory is worth more than a start. */
const IDLE_MS = 10_000;

/** Writes searchable PDFs in a child, since that parses a stranger's file once more. */
@Injectable()
export class SearchableWriter implements OnModuleDestroy {
  private readonly children: ChildRunner;

  /** Its child waits `idleMs` for the next file; in that time others are read. */
  constructor(
    private readonly config: AppConfig,
    @Optional() idleMs = IDLE_MS,
  ) {
    this.children = new ChildRunner({
      module: compiledModule(import.meta.url, './searchable-pdf-child.js'),
      size: 1,
      niceness: 10,
      idleMs,
    });
  }

  write(task: SearchableTask, pages: number, signal: AbortSignal): Promise<SearchableResult> {
    return this.children.run<SearchableResult>('write', task, this.limits(pages), signal);
  }

  /** While its pages are read; the child says at every look for more that it is alive. */
  follow(task: FollowingTask, pages: number, signal: AbortSignal): Promise<SearchableResult> {
    const { timeoutMs: stepTimeoutMs, memoryBytes } = this.limits(pages);
    const limits = { timeoutMs: ENDLESS_MS, stepTimeoutMs, memoryBytes };
    return this.children.run<SearchableResult>('follow', task, limits, signal);
  }

  /** For pages out of several originals, or out of one in another order. */
  gather(task: GatheringTask, pages: number, signal: AbortSignal): Promise<Gathered> {
    return this.children.run<Gathered>('gather', task, this.limits(pages), signal);
  }

  private limits(pages: number): { timeoutMs: number; memoryBytes: number } {
    return { timeoutMs: BASE_MS + pages * PAGE_MS, memoryBytes: this.config.limits.childMemoryBytes };
  }

  async onModuleDestroy(): Promise<void> {
    await this.children.close();
  }
}
