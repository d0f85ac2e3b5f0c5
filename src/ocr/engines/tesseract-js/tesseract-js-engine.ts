import { ChildRunner } from '../../../platform/child-process/child-runner.js';
import { compiledModule } from '../../../platform/child-process/compiled-module.js';
import {
  DEFAULT_TIMEOUT_MS,
  OcrEngine,
  type EngineDescription,
  type PagePicture,
  type RecognisedPage,
  type RecogniseOptions,
} from '../../recognition/ocr-engine.js';
import type { UprightResult } from '../../recognition/read-upright.js';
import { dataFolder, TESSERACT_DATA, tesseractJsVersion } from './tesseract-data.js';
import type { TesseractJsTask } from './tesseract-js-child.js';

const MEMORY_BYTES = 1024 ** 3;

/** Tesseract compiled to WebAssembly: needs nothing but npm, and costs little more than the native program. */
export class TesseractJsEngine extends OcrEngine {
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
    for (const data of TESSERACT_DATA) dataFolder(data);
    return { name: this.name, version: tesseractJsVersion(), languages: ['vi', 'en'] };
  }

  async recognise(
    picture: PagePicture,
    { languages, timeoutMs = DEFAULT_TIMEOUT_MS }: RecogniseOptions,
    signal?: AbortSignal,
  ): Promise<RecognisedPage> {
    const { version } = await this.describe();
    const task: TesseractJsTask = { picture, languages };
    const limits = { timeoutMs, memoryBytes: MEMORY_BYTES };
    const reading = await this.children.run<UprightResult>('recognise', task, limits, signal);
    return { ...reading, engine: this.name, version };
  }

  async close(): Promise<void> {
    await this.children.close();
  }
}
