import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OcrEngine, type EngineDescription, type PagePicture } from '../../src/ocr/recognition/ocr-engine.js';
import type { RecognisedPage, RecogniseOptions } from '../../src/ocr/recognition/ocr-engine.js';
import { SecondOpinionRecogniser, type LinePicture } from '../../src/ocr/recognition/line-recogniser.js';
import type { TextWord } from '../../src/shared/page-text.js';
import type { ReadAgain, PreprocessingFallback } from '../../src/ocr/correction/preprocessing-fallback.js';

const FOLDER = '.cache/recorded';

/**
 * What was answered before to the same question, else a new answer, which is kept: rules for what was read can then be
 * fitted without reading again. Delete the folder after a change of a model or of how pictures are prepared.
 */
export async function recorded<T>(
  question: readonly (string | Uint8Array)[],
  answer: () => Promise<T>,
): Promise<T> {
  const hash = createHash('sha256');
  for (const part of question) hash.update(part).update('\0');
  const path = join(FOLDER, `${hash.digest('hex')}.json`);
  if (existsSync(path)) return JSON.parse(await readFile(path, 'utf8')) as T;
  const given = await answer();
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path, JSON.stringify(given));
  return given;
}

export class RecordedEngine extends OcrEngine {
  readonly name: string;
  override readonly needsLanguage: boolean;

  constructor(private readonly engine: OcrEngine) {
    super();
    this.name = engine.name;
    this.needsLanguage = engine.needsLanguage;
  }

  describe(): Promise<EngineDescription> {
    return this.engine.describe();
  }

  async recognise(picture: PagePicture, options: RecogniseOptions): Promise<RecognisedPage> {
    const { name, version } = await this.describe();
    const question = [name, version, options.languages.join(), await readFile(picture.path)];
    return recorded(question, () => this.engine.recognise(picture, options));
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}

export class RecordedSecondReader extends SecondOpinionRecogniser {
  readonly name: string;

  constructor(private readonly reader: SecondOpinionRecogniser) {
    super();
    this.name = reader.name;
  }

  describe(): Promise<EngineDescription> {
    return this.reader.describe();
  }

  async readLines(
    lines: readonly LinePicture[],
    options: RecogniseOptions,
  ): Promise<(readonly TextWord[])[]> {
    const question = lines.flatMap(({ data, width }) => [String(width), data]);
    return recorded([this.name, options.languages.join(), ...question], async () => [
      ...(await this.reader.readLines(lines, options)),
    ]);
  }

  close(): Promise<void> {
    return this.reader.close();
  }
}

/** A preprocessing fallback whose answer for a page that reads the same is known. */
export const recordedThirdWay = (
  way: Pick<PreprocessingFallback, 'read'>,
): Pick<PreprocessingFallback, 'read'> => ({
  read: (first, context): Promise<ReadAgain> =>
    recorded(['third way', context.picture.path, JSON.stringify(first)], () => way.read(first, context)),
});
