import { ChildRunner } from '../../platform/child-process/child-runner.js';
import { compiledModule } from '../../platform/child-process/compiled-module.js';
import type { PagePicture } from '../recognition/ocr-engine.js';
import type { PrepareTask, StripsTask } from './picture-child.js';
import type { LineStrip } from './line-strip.js';

const MEMORY_BYTES = 1024 ** 3;

/** Cuts and prepares page pictures in a child process: they are a stranger's, and so are the ways they may be broken. */
export class PictureTools {
  private readonly children = new ChildRunner({
    module: compiledModule(import.meta.url, './picture-child.js'),
    size: 1,
  });

  /** One strip a cut, undefined where there is nothing to cut out. */
  async strips(
    task: StripsTask,
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<readonly (LineStrip | undefined)[]> {
    return this.children.run('strips', task, { timeoutMs, memoryBytes: MEMORY_BYTES }, signal);
  }

  /** The picture prepared, in a file; undefined where the way promises nothing. */
  async prepare(
    task: PrepareTask,
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<PagePicture | undefined> {
    return this.children.run('prepare', task, { timeoutMs, memoryBytes: MEMORY_BYTES }, signal);
  }

  async close(): Promise<void> {
    await this.children.close();
  }
}
