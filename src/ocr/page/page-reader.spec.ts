import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Screening } from '../../catalog/pages/page-screening.js';
import { PermanentError, TransientError } from '../../shared/errors.js';
import type { TextLine } from '../../shared/page-text.js';
import type { JudgedLayer, LayerReader } from '../text-layer/layer-reader.js';
import { type PageOptions, PageReader } from './page-reader.js';
import { pageQuality } from '../quality/page-quality.js';
import type { SheetPage } from '../recognition/page-reference.js';
import type { PictureReader, ReadPicture } from './picture-reader.js';

const PAGE: SheetPage = {
  number: 4,
  filePage: 4,
  width: 1000,
  height: 1400,
  rotation: 0,
  turn: 0,
  fullPagePicture: true,
};
const lines = (...words: [string, number][]): TextLine[] => [
  {
    id: 'l1',
    box: [0, 0, 10, 10],
    source: 'recognised',
    confidence: 1,
    words: words.map(([text, confidence]) => ({ text, box: [0, 0, 5, 10], confidence })),
  },
];
const NO_LAYER: JudgedLayer = { lines: [], verdict: 'reject', reasons: ['noTextLayer'], language: null };

describe('the page reader', () => {
  let layer: JudgedLayer | PermanentError;
  let pictures: (ReadPicture | Error)[];
  let screening: Screening;
  let screened: { width: number; height: number; lines: readonly TextLine[] }[];
  let reader: PageReader;
  let asked: { layers: number; pictures: unknown[] };
  const signal = new AbortController();

  beforeEach(() => {
    layer = NO_LAYER;
    pictures = [];
    screening = { suspects: [] };
    screened = [];
    asked = { layers: 0, pictures: [] };
    reader = new PageReader(
      {
        judge: () => {
          asked.layers++;
          return layer instanceof Error ? Promise.reject(layer) : Promise.resolve(layer);
        },
      } as unknown as LayerReader,
      {
        read: (_context: unknown, { languages }: PageOptions) => {
          asked.pictures.push(languages);
          const next = pictures.length > 1 ? pictures.shift() : pictures[0];
          return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
        },
      } as unknown as PictureReader,
      {
        screen: (page: (typeof screened)[number]) => {
          screened.push(page);
          return screening;
        },
      },
    );
  });

  const read = (options = {}, abort = signal.signal, page = PAGE) =>
    reader.read(
      { page, file: { mediaType: 'application/pdf' }, path: '/x', scratch: '/scratch', signal: abort },
      options,
    );
  const picture = (given: Partial<ReadPicture> = {}): ReadPicture => ({
    lines: lines(['Sở', 0.9], ['Khoa', 0.5]),
    predictedFrom: given.lines ?? lines(['Sở', 0.9], ['Khoa', 0.5]),
    reasons: [],
    engine: 'recorded 1',
    turn: 0,
    screenPath: '/scratch/4-screen.jpg',
    ...given,
  });

  it('reads the picture where the text layer goes past a limit; without letters there, it is not blank', async () => {
    layer = new PermanentError('timeLimit');
    pictures = [picture()];
    expect((await read()).reading).toMatchObject({ source: 'recognised', reasons: ['layerUnreadable'] });
    pictures = [picture({ lines: [] })];
    expect((await read()).reading).toMatchObject({ source: 'unreadable', failure: { code: 'timeLimit' } });
  });

  it('says that a picture which lacks its end lost something', async () => {
    pictures = [picture({ cutShort: true })];
    expect((await read()).reading.reasons).toEqual(['noTextLayer', 'pictureCutShort']);
  });

  it('says how many lines it could not read, and thinks less of the page', async () => {
    pictures = [picture()];
    const before = (await read()).reading.quality ?? 0;
    pictures = [
      picture({
        unread: [
          [0, 30, 300, 10],
          [0, 50, 300, 10],
        ],
      }),
    ];
    const { reading } = await read();
    expect(reading.reasons).toEqual(['noTextLayer', 'unreadLines:2']);
    expect(reading.quality).toBeLessThan(before / 2);
  });

  it('calls a page of a few pixels too coarse, not blank', async () => {
    pictures = [picture({ lines: [] })];
    const { reading } = await read({}, signal.signal, { ...PAGE, width: 8, height: 11 });
    expect(reading).toMatchObject({ source: 'unreadable', failure: { code: 'pictureTooCoarse' } });
  });

  it('takes a true text layer, and draws no picture', async () => {
    layer = { lines: lines(['Sở', 1]), verdict: 'repaired', reasons: ['legacyEncoding'], language: 'vi' };
    const { reading, screenPath } = await read();
    expect(reading).toMatchObject({
      page: 4,
      source: 'repaired',
      confidence: 1,
      language: 'vi',
      reasons: ['legacyEncoding'],
    });
    expect(screenPath).toBeUndefined();
    expect(asked.pictures).toEqual([]);
  });

  it('reads the picture where the layer is not true, and says why', async () => {
    pictures = [picture()];
    const { reading, screenPath } = await read({ languages: ['en'] });
    expect(reading).toMatchObject({ source: 'recognised', engine: 'recorded 1', reasons: ['noTextLayer'] });
    expect(reading.confidence).toBeCloseTo(0.7);
    expect(reading).not.toHaveProperty('upright');
    expect(screenPath).toBe('/scratch/4-screen.jpg');
    expect(asked.pictures).toEqual([['en']]);
  });

  it('reads what the layer lacks from the picture, and keeps what stands', async () => {
    const at = (y: number, source: TextLine['source'], ...texts: string[]): TextLine => ({
      id: '?',
      box: [0, y, 100, 10],
      source,
      confidence: 1,
      words: texts.map((text, i) => ({ text, box: [20 * i, y, 15, 10], confidence: 0.9 })),
    });
    layer = {
      lines: [at(0, 'trusted', 'Thư', 'viện')],
      verdict: 'mixed',
      reasons: ['readsAsLanguage', 'partIsPicture'],
      language: 'vi',
    };
    pictures = [
      picture({ lines: [at(0, 'recognised', 'Thu', 'vien'), at(30, 'recognised', 'Sở', 'Khoa', 'học')] }),
    ];
    const { reading, screenPath } = await read();
    expect(reading).toMatchObject({ source: 'recognised', reasons: ['readsAsLanguage', 'partIsPicture'] });
    expect(reading.engine).toBe('text layer, recorded 1');
    expect(reading.lines.map(({ id, source, words }) => [id, source, words.length])).toEqual([
      ['l1', 'trusted', 2],
      ['l2', 'recognised', 3],
    ]);
    expect(screenPath).toBe('/scratch/4-screen.jpg');
    pictures = [picture({ turn: 90 })];
    expect((await read()).reading.lines).toEqual(picture().lines);
  });

  it('says that a second-opinion recogniser was asked, and predicts from what one reader had', async () => {
    const before = lines(['Sở', 0.9], ['Khoa', 0.5]);
    pictures = [
      picture({
        lines: lines(['Sở', 0.99], ['Khoa', 0.99]),
        predictedFrom: before,
        reasons: ['secondOpinion'],
      }),
    ];
    const { reading } = await read();
    expect(reading.reasons).toEqual(['noTextLayer', 'secondOpinion']);
    expect(reading.quality).toBe(pageQuality(before, null));
    expect(reading.confidence).toBeCloseTo(0.99);
  });

  it('reads the picture when it is told to, without a look at the layer', async () => {
    pictures = [picture()];
    expect((await read({ force: true })).reading.reasons).toEqual(['askedFor']);
    expect(asked.layers).toBe(0);
  });

  it('finds a page without text blank', async () => {
    pictures = [picture({ lines: [] })];
    expect((await read()).reading).toMatchObject({ source: 'blank', confidence: null, language: null });
  });

  it('gives a page found on its side its upright space, in which it is also screened', async () => {
    pictures = [picture({ turn: 270 })];
    expect((await read()).reading.upright).toEqual({ turn: 270, width: 1400, height: 1000 });
    expect(screened[0]).toMatchObject({ width: 1400, height: 1000 });
  });

  it('tells of personal data and of a secrecy mark', async () => {
    pictures = [picture()];
    screening = { suspects: [{ kind: 'phone', boxes: [] }], secrecyMark: 'TỐI MẬT' };
    expect(await read()).toMatchObject({
      reading: { suspects: [{ kind: 'phone' }] },
      secrecyMark: 'TỐI MẬT',
    });
  });

  it('finds a page unreadable where the page is to blame', async () => {
    pictures = [new PermanentError('engineFailed', 'nonsense')];
    expect((await read()).reading).toMatchObject({
      source: 'unreadable',
      lines: [],
      reasons: ['engineFailed'],
      failure: { code: 'engineFailed', detail: 'nonsense' },
    });
    expect(asked.pictures).toHaveLength(1);
  });

  it('tries a page whose child dies three times, then blames the page', async () => {
    pictures = [new TransientError('childDied')];
    expect((await read()).reading).toMatchObject({ source: 'unreadable', failure: { code: 'childDied' } });
    expect(asked.pictures).toHaveLength(3);
  });

  it('goes on when the child lives the second time', async () => {
    pictures = [new TransientError('childDied'), picture()];
    expect((await read()).reading.source).toBe('recognised');
  });

  it.each([
    new PermanentError('engineMissing'),
    new PermanentError('originalMissing'),
    new TransientError('storeAway'),
    new Error('a bug'),
  ])('blames no page for %s', async (error) => {
    pictures = [error];
    await expect(read()).rejects.toBe(error);
    expect(asked.pictures).toHaveLength(1);
  });

  it('blames no page when it is told to stop', async () => {
    const abort = new AbortController();
    abort.abort();
    pictures = [new PermanentError('timeLimit')];
    await expect(read({}, abort.signal)).rejects.toThrow();
  });
});
