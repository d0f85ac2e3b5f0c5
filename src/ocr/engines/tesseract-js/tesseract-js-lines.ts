import { ChildRunner } from '../../../platform/child-process/child-runner.js';
import { compiledModule } from '../../../platform/child-process/compiled-module.js';
import type { TextWord } from '../../../shared/page-text.js';
import {
  DEFAULT_TIMEOUT_MS,
  type EngineDescription,
  type RecogniseOptions,
} from '../../recognition/ocr-engine.js';
import { SecondOpinionRecogniser, type LinePicture } from '../../recognition/line-recogniser.js';
import { dataFolder, tesseractJsVersion } from './tesseract-data.js';
import type { TesseractJsLinesTask } from './tesseract-js-child.js';

const MEMORY_BYTES = 1024 ** 3;

/** Tesseract compiled to WebAssembly as a second-opinion recogniser, where the native program is not there. */
export class TesseractJsLines extends SecondOpinionRecogniser {
  readonly name = 'tesseract.js';
  private readonly children: ChildRunner;

  constructor({ children = 1 }: { children?: number } = {}) {
    super();
    this.children = new ChildRunner({
      module: compiledModule(import.meta.url, './tesseract-js-child.js'),
      size: children,
    });
  }

  async describe(): Promise<EngineDescription> {
    for (const data of ['vie', 'eng'] as const) dataFolder(data);
    return { name: this.name, version: tesseractJsVersion(), languages: ['vi', 'en'] };
  }

  async readLines(
    lines: readonly LinePicture[],
    { languages, timeoutMs = DEFAULT_TIMEOUT_MS }: RecogniseOptions,
    signal?: AbortSignal,
  ): Promise<readonly (readonly TextWord[])[]> {
    signal?.throwIfAborted();
    if (lines.length === 0) return [];
    const task: TesseractJsLinesTask = { lines, languages };
    return this.children.run('readLines', task, { timeoutMs, memoryBytes: MEMORY_BYTES }, signal);
  }

  async close(): Promise<void> {
    await this.children.close();
  }
}
