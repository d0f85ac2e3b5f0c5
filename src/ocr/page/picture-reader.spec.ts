import { describe, expect, it } from '@jest/globals';
import { BrokenChildEngine, MissingEngine } from '../../../test/support/failure-engines.js';
import { RecordedEngine } from '../../../test/support/recorded-engine.js';
import type { OcrEngineName } from '../../platform/config/app-config.js';
import { loadConfig } from '../../platform/config/load-config.js';
import type { MediaReader, PictureRequest } from '../../platform/media/port/media-reader.js';
import { SCREEN_WIDTH } from '../../platform/storage/object-keys.js';
import { plainText } from '../../shared/page-text.js';
import { FurtherRecognition } from '../correction/further-recognition.js';
import type {
  OcrEngine,
  OcrLanguage,
  PagePicture,
  RecognisedPage,
  RecogniseOptions,
} from '../recognition/ocr-engine.js';
import type { SheetPage } from '../recognition/page-reference.js';
import { OtherEngines } from './other-engines.js';
import { PictureReader } from './picture-reader.js';

const PAGE: SheetPage = {
  number: 4,
  filePage: 4,
  width: 4960,
  height: 7016,
  rotation: 0,
  turn: 0,
  fullPagePicture: true,
};
const VI = 'Báo cáo tổng kết đề tài nghiên cứu\nkhoa học và công nghệ';
const EN =
  'The results of this study show that the method\ncan be used in the field and it is of great value';

/** Reads English as if it were rubbish unless it is told. */
class LanguageEngine extends RecordedEngine {
  readonly asked: (readonly OcrLanguage[])[] = [];
  override async recognise(picture: PagePicture, options: RecogniseOptions): Promise<RecognisedPage> {
    this.asked.push(options.languages);
    const page = await super.recognise(picture, options);
    const told = options.languages[0] === 'en';
    const confidence = told ? 0.9 : 0.6;
    return {
      ...page,
      lines: page.lines.map((line) => ({
        ...line,
        words: line.words.map((word) => ({ ...word, confidence })),
      })),
    };
  }
}

class SidewaysEngine extends RecordedEngine {
  override async recognise(picture: PagePicture, options: RecogniseOptions): Promise<RecognisedPage> {
    const turned = { ...picture, width: picture.height, height: picture.width };
    return { ...(await super.recognise(turned, options)), rotation: 90 };
  }
}

function readerWith(engine: OcrEngine, further = new FurtherRecognition(), others?: OtherEngines) {
  const requests: PictureRequest[] = [];
  const media = {
    scan: (_file: unknown, _space: unknown, request: PictureRequest, outPath: string) => {
      requests.push(request);
      const width = request.width ?? PAGE.width;
      const height = Math.round((PAGE.height * width) / PAGE.width);
      return Promise.resolve({
        path: `${outPath}.${request.format === 'pgm' ? 'pgm' : 'jpg'}`,
        width,
        height,
        bytes: 1,
      });
    },
    picture: (_file: unknown, space: { width: number; height: number }, request: PictureRequest) => {
      requests.push(request);
      const width = request.width ?? space.width;
      return Promise.resolve({ width, height: Math.round((space.height * width) / space.width), bytes: 1 });
    },
  } as unknown as MediaReader;
  const config = loadConfig({ PHUSA_PAGE_TIMEOUT_MS: '1000' });
  const reader = new PictureReader(media, engine, config, further, others);
  const { signal } = new AbortController();
  const read = (languages?: readonly OcrLanguage[], options: { engine?: OcrEngineName } = {}) =>
    reader.read(
      { page: PAGE, file: { mediaType: 'image/tiff' }, path: '/x', scratch: '/scratch', signal },
      { ...options, ...(languages ? { languages } : {}) },
    );
  return { read, requests };
}

describe('the picture reader', () => {
  it('reads a picture no larger than helps, and gives boxes in page space', async () => {
    const engine = new RecordedEngine(VI);
    const { read, requests } = readerWith(engine);
    const found = await read();
    expect(plainText(found.lines).text).toBe(VI);
    expect(engine.pictures[0]).toMatchObject({ width: 2480, height: 3508 });
    expect(found.lines[0]?.box[0]).toBe(2 * 248); // a tenth of 2480, scaled up
    expect(found).toMatchObject({ engine: 'recorded 1', turn: 0, screenPath: '/scratch/4-screen.jpg' });
    expect(requests[1]).toMatchObject({ width: SCREEN_WIDTH, rotate: 0, format: 'jpeg' });
  });

  it('reads with another engine where a reading asks for it', async () => {
    const [usual, other] = [new RecordedEngine(VI), new RecordedEngine(EN)];
    const opened: string[] = [];
    const others = new OtherEngines((name) => {
      opened.push(name);
      return Promise.resolve({ engine: other, further: new FurtherRecognition() });
    });
    const { read } = readerWith(usual, undefined, others);
    expect(plainText((await read(['en'], { engine: 'tesseract.js' })).lines).text).toBe(EN);
    expect(plainText((await read(['en'], { engine: 'tesseract.js' })).lines).text).toBe(EN);
    expect(plainText((await read(['en'])).lines).text).toBe(VI);
    expect([usual.pictures.length, other.pictures.length, opened]).toEqual([1, 2, ['tesseract.js']]);
  });

  it('gives the places of unread lines in page space', async () => {
    const engine = new RecordedEngine(VI);
    const recognise = engine.recognise.bind(engine);
    engine.recognise = async (...asked) => ({ ...(await recognise(...asked)), unread: [[100, 50, 900, 12]] });
    expect((await readerWith(engine).read()).unread).toEqual([[200, 100, 1800, 24]]);
  });

  it('draws the screen’s picture upright, as wide as any other', async () => {
    const { read, requests } = readerWith(new SidewaysEngine(VI));
    const found = await read();
    expect(found.turn).toBe(90);
    expect(requests[1]).toMatchObject({ rotate: 90, width: Math.round((2480 * SCREEN_WIDTH) / 3508) });
    expect(Math.max(...found.lines.map(({ box }) => box[0] + box[2]))).toBeLessThanOrEqual(PAGE.height);
  });

  it('reads an English page again as English, and keeps what was read more surely', async () => {
    const engine = new LanguageEngine(EN);
    const found = await readerWith(engine).read();
    expect(engine.asked).toEqual([['vi'], ['en']]);
    expect(found.lines[0]?.words[0]?.confidence).toBe(0.9);
  });

  it('reads a Vietnamese page, and one whose language was said, once', async () => {
    const vietnamese = new LanguageEngine(VI);
    await readerWith(vietnamese).read();
    expect(vietnamese.asked).toEqual([['vi']]);
    const told = new LanguageEngine(EN);
    await readerWith(told).read(['vi', 'en']);
    expect(told.asked).toEqual([['vi', 'en']]);
  });

  it('hands over what was read to further readers, and keeps what one reader had', async () => {
    const engine = new RecordedEngine(VI);
    const asked: number[] = [];
    const further = new FurtherRecognition({
      secondOpinion: {
        read: (page, _picture, number) => {
          asked.push(number);
          const lines = page.lines.slice(0, 1);
          return Promise.resolve({ page: { ...page, lines }, asked: 1 });
        },
      },
    });
    const found = await readerWith(engine, further).read();
    expect(asked).toEqual([PAGE.number]);
    expect(plainText(found.lines).text).toBe(VI.split('\n')[0]);
    expect(plainText(found.predictedFrom).text).toBe(VI);
    expect(found.reasons).toEqual(['secondOpinion']);
  });

  it('passes on that the engine is missing, or that its child died', async () => {
    await expect(readerWith(new MissingEngine()).read()).rejects.toMatchObject({ code: 'engineMissing' });
    const broken = new BrokenChildEngine('crash');
    try {
      await expect(readerWith(broken).read()).rejects.toMatchObject({ code: 'childDied', permanent: false });
    } finally {
      await broken.close();
    }
  });
});
