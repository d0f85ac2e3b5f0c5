import { stat } from 'node:fs/promises';
import { ChildRunner, type ChildLimits } from '../child-process/child-runner.js';
import { compiledModule } from '../child-process/compiled-module.js';
import {
  type SomeRows,
  TABLE_LIMITS,
  type TableInspection,
  type TableLimits,
  TableReader,
  type TableReading,
} from './table-reader.js';
import type { InspectTableTask, TableRowsTask } from './table-tasks.js';

export interface ChildTableReaderOptions {
  readonly timeoutMs?: number;
  readonly memoryBytes?: number;
  readonly limits?: TableLimits;
}

/** A table is read to its end at the lowest priority: on a busy machine twenty times as long as by itself. */
const A_MEBIBYTE_MS = 2_000;

/** Reads tables in a child process, so that a hostile file costs its own import and not the process. */
export class ChildTableReader extends TableReader {
  private readonly children = new ChildRunner({
    module: compiledModule(import.meta.url, './table-child.js'),
    size: 1,
  });
  private readonly childLimits: ChildLimits;
  private readonly limits: TableLimits;

  constructor({
    timeoutMs = 120_000,
    memoryBytes = 2 ** 30,
    limits = TABLE_LIMITS,
  }: ChildTableReaderOptions = {}) {
    super();
    this.childLimits = { timeoutMs, memoryBytes };
    this.limits = limits;
  }

  override async inspect(
    path: string,
    wanted: Partial<TableReading>,
    signal?: AbortSignal,
  ): Promise<TableInspection> {
    const task: InspectTableTask = { path, wanted, limits: this.limits };
    const { size } = await stat(path);
    const timeoutMs = this.childLimits.timeoutMs + (size / 2 ** 20) * A_MEBIBYTE_MS;
    return this.children.run('inspect', task, { ...this.childLimits, timeoutMs }, signal, path);
  }

  override rows(
    path: string,
    table: Pick<TableInspection, 'reading' | 'columns'>,
    after: number,
    most: number,
    signal?: AbortSignal,
  ): Promise<SomeRows> {
    const task: TableRowsTask = { path, table, after, most, limits: this.limits };
    return this.children.run('rows', task, this.childLimits, signal, path);
  }

  override close(): Promise<void> {
    return this.children.close();
  }
}
