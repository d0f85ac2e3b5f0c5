import { ChildRunner } from '../../../platform/media/child-runner.js';
import { compiledModule } from '../../../platform/media/compiled-module.js';
import {
  DEFAULT_TIMEOUT_MS,
  OcrEngine,
  type EngineDescription,
  type PagePicture,
  type RecognisedPage,
  type RecogniseOptions,
} from '../../ocr-engine.js';
import type { UprightReading } from '../read-upright.js';
import { modelFiles, modelVersion } from './model-files.js';

const MEMORY_BYTES = 1024 ** 3;

/** Our own reader: a line finder and a small network, both in the project; reads Vietnamese and English at once. */
export class LineReaderEngine extends OcrEngine {
  readonly name = 'line-reader';
  override readonly needsLanguage = false;
  private readonly children: ChildRunner;
  private description?: EngineDescription;

  constructor({ children = 1 }: { children?: number } = {}) {
    super();
    this.children = new ChildRunner({
      module: compiledModule(import.meta.url, './line-reader-child.js'),
      size: children,
    });
  }

  async describe(): Promise<EngineDescription> {
    return (this.description ??= await this.probe());
  }

  async recognise(
    picture: PagePicture,
    { timeoutMs = DEFAULT_TIMEOUT_MS }: RecogniseOptions,
    signal?: AbortSignal,
  ): Promise<RecognisedPage> {
    const { version } = await this.describe();
    const limits = { timeoutMs, memoryBytes: MEMORY_BYTES };
    const reading = await this.children.run<UprightReading>('recognise', picture, limits, signal);
    return { ...reading, engine: this.name, version };
  }

  async close(): Promise<void> {
    await this.children.close();
  }

  private async probe(): Promise<EngineDescription> {
    const version = await modelVersion(modelFiles());
    await this.children.run('load', {}, { timeoutMs: DEFAULT_TIMEOUT_MS, memoryBytes: MEMORY_BYTES });
    return { name: this.name, version, languages: ['vi', 'en'] };
  }
}
