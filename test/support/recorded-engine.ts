import {
  OcrEngine,
  type EngineDescription,
  type PagePicture,
  type RecognisedLine,
  type RecognisedPage,
  type RecogniseOptions,
} from '../../src/ocr/recognition/ocr-engine.js';

type Recording = string | ((picture: PagePicture, options: RecogniseOptions) => string);

/** "Reads" the text it was given, at once, with boxes where such lines would stand on the page. */
export class RecordedEngine extends OcrEngine {
  readonly name = 'recorded';
  readonly pictures: PagePicture[] = [];

  constructor(
    private readonly recording: Recording,
    private readonly confidence = 0.95,
  ) {
    super();
  }

  async describe(): Promise<EngineDescription> {
    return { name: this.name, version: '1', languages: ['vi', 'en'] };
  }

  async recognise(
    picture: PagePicture,
    options: RecogniseOptions,
    signal?: AbortSignal,
  ): Promise<RecognisedPage> {
    signal?.throwIfAborted();
    this.pictures.push(picture);
    const { recording } = this;
    const text = typeof recording === 'string' ? recording : recording(picture, options);
    const rows = text
      .normalize('NFC')
      .split('\n')
      .map((row) => row.trim())
      .filter(Boolean);
    const lines = rows.map((row, i) => this.lineAt(row, i, rows, picture));
    return { lines, rotation: 0, engine: this.name, version: '1' };
  }

  async close(): Promise<void> {
    // Nothing is held.
  }

  /** Lines share the height between margins of a tenth; letters share the width of the longest line. */
  private lineAt(row: string, index: number, rows: string[], { width, height }: PagePicture): RecognisedLine {
    const { confidence } = this;
    const letter = (0.8 * width) / Math.max(40, ...rows.map((other) => other.length));
    const pitch = Math.min(height / 40, (0.8 * height) / rows.length);
    const [left, top, tall] = [0.1 * width, 0.1 * height + index * pitch, Math.max(1, 0.7 * pitch)];
    const words = [...row.matchAll(/\S+/g)].map(({ 0: text, index: at }) => ({
      text,
      box: roundBox(left + at * letter, top, text.length * letter, tall),
      confidence,
    }));
    return { box: roundBox(left, top, row.length * letter, tall), words, confidence };
  }
}

function roundBox(x: number, y: number, w: number, h: number): [number, number, number, number] {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return [left, top, Math.max(1, Math.round(x + w) - left), Math.max(1, Math.round(y + h) - top)];
}
