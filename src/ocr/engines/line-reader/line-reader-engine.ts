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
import { type ModelFiles, modelFiles, modelVersion } from './network/model-files.js';

/** What the engine's child is asked. */
export interface LineReaderTask {
  readonly picture: PagePicture;
  readonly files: ModelFiles;
}

const MEMORY_BYTES = 1024 ** 3;

/** Our own reader: a line finder and a small network, both in the project; reads Vietnamese and English at once. */
export class LineReaderEngine extends OcrEngine {
  readonly name = 'line-reader';
  override readonly needsLanguage = false;
  private readonly children: ChildRunner;
  private description?: EngineDescription;

  private readonly folder: string | undefined;

  /** `folder` holds the model; the project's own unless told. */
  constructor({ children = 1, folder }: { children?: number; folder?: string } = {}) {
    super();
    this.folder = folder;
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
    const reading = await this.children.run<UprightResult>(
      'recognise',
      { picture, files: modelFiles(this.folder) },
      limits,
      signal,
    );
    return { ...reading, engine: this.name, version };
  }

  async close(): Promise<void> {
    await this.children.close();
  }

  private async probe(): Promise<EngineDescription> {
    const version = await modelVersion(this.folder);
    await this.children.run('load', modelFiles(this.folder), {
      timeoutMs: DEFAULT_TIMEOUT_MS,
      memoryBytes: MEMORY_BYTES,
    });
    return { name: this.name, version, languages: ['vi', 'en'] };
  }
}
