import {
  OcrEngine,
  type EngineDescription,
  type PagePicture,
  type RecognisedLine,
  type RecognisedPage,
  type RecogniseOptions,
} from '../../src/ocr/recognition/ocr-engine.js';
import { ChildRunner } from '../../src/platform/child-process/child-runner.js';
import { PermanentError } from '../../src/shared/errors.js';

const MEMORY_BYTES = 256 * 1024 * 1024;

abstract class FailureEngine extends OcrEngine {
  abstract override readonly name: string;

  async describe(): Promise<EngineDescription> {
    return { name: this.name, version: '1', languages: ['vi', 'en'] };
  }

  async close(): Promise<void> {
    // Nothing is held.
  }
}

/** Its child does what the name says. */
export class BrokenChildEngine extends FailureEngine {
  readonly name: 'crash' | 'hang' | 'eatMemory';
  private readonly children = new ChildRunner({
    module: new URL('./failing-child.mjs', import.meta.url),
    size: 1,
  });

  constructor(way: 'crash' | 'hang' | 'eatMemory') {
    super();
    this.name = way;
  }

  async recognise(
    _picture: PagePicture,
    { timeoutMs = 60_000 }: RecogniseOptions,
    signal?: AbortSignal,
  ): Promise<RecognisedPage> {
    return this.children.run(this.name, {}, { timeoutMs, memoryBytes: MEMORY_BYTES }, signal);
  }

  override async close(): Promise<void> {
    await this.children.close();
  }
}

export const GARBAGE = {
  nanBox: [{ box: [NaN, 1, 10, 10], words: [word('a')], confidence: 1 }],
  boxOffPage: [{ box: [1e6, 1e6, 10, 10], words: [word('a')], confidence: 1 }],
  wordOffPage: [{ box: [1, 1, 10, 10], words: [word('a', [-50, 1, 10, 10])], confidence: 1 }],
  emptyBox: [{ box: [1, 1, 0, 10], words: [word('a')], confidence: 1 }],
  nanConfidence: [{ box: [1, 1, 10, 10], words: [word('a')], confidence: NaN }],
} as const satisfies Record<string, readonly RecognisedLine[]>;

/** Answers with nonsense that has the right shape. */
export class GarbageEngine extends FailureEngine {
  readonly name = 'garbage';

  constructor(
    private readonly lines: readonly RecognisedLine[],
    private readonly rotation: number = 0,
  ) {
    super();
  }

  async recognise(): Promise<RecognisedPage> {
    const rotation = this.rotation as RecognisedPage['rotation'];
    return { lines: this.lines, rotation, engine: this.name, version: '1' };
  }
}

/** Not installed. */
export class MissingEngine extends FailureEngine {
  readonly name = 'missing';

  override async describe(): Promise<EngineDescription> {
    throw new PermanentError('engineMissing', 'nowhere to be found');
  }

  async recognise(): Promise<RecognisedPage> {
    throw new PermanentError('engineMissing', 'nowhere to be found');
  }
}

function word(text: string, box: readonly [number, number, number, number] = [1, 1, 10, 10]) {
  return { text, box, confidence: 0.9 };
}
