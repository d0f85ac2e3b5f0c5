import { describe, expect, it } from '@jest/globals';
import { RecordedEngine } from '../../../test/support/recorded-engine.js';
import type { OcrEngine, RecognisedPage } from '../recognition/ocr-engine.js';
import { PreprocessingFallback } from './preprocessing-fallback.js';

const GOOD = 'Báo cáo tổng kết đề tài nghiên cứu khoa học và công nghệ cấp thành phố';
const BAD = 'Bao cqo t6ng k3t d3 tai nghl6n cuu kh0a h0c va c0ng ngh3 cap thqnh ph0';
const PICTURE = { path: '/page.jpg', width: 1000, height: 1400 };

async function recorded(text: string, confidence: number): Promise<RecognisedPage> {
  return new RecordedEngine(text, confidence).recognise(PICTURE, { languages: ['vi'] });
}

/** An engine that reads well only what was prepared in one way; `ways` is what was tried. */
function readingWith({
  goodAfter,
  other,
  budgetMs = 10_000,
}: {
  goodAfter?: string;
  other?: OcrEngine;
  budgetMs?: number;
}) {
  const ways: string[] = [];
  const engine = new RecordedEngine(({ path }) => (path.includes(`${goodAfter}.png`) ? GOOD : BAD), 0.97);
  const confident = new RecordedEngine(BAD, 0.4);
  const reader = {
    ...engine,
    name: 'recorded',
    recognise: (...asked: Parameters<OcrEngine['recognise']>) =>
      (asked[0].path.includes(`${goodAfter}.png`) ? engine : confident).recognise(...asked),
  } as unknown as OcrEngine;
  const third = new PreprocessingFallback(
    reader,
    () => Promise.resolve(other),
    {
      prepare: ({ way, outPath }) => {
        ways.push(way);
        return Promise.resolve({ path: outPath, width: 2000, height: 2800 });
      },
    },
    { budgetMs, timeoutMs: 1000 },
  );
  const read = (first: RecognisedPage) =>
    third.read(first, {
      picture: PICTURE,
      languages: ['vi'],
      scratch: '/scratch',
      signal: new AbortController().signal,
    });
  return { read, ways };
}

const textOf = (page: RecognisedPage): string =>
  page.lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');

describe('a preprocessing fallback', () => {
  it('is not taken for a page that reads as a language, nor for one without text', async () => {
    const { read, ways } = readingWith({ goodAfter: 'softened' });
    expect(await read(await recorded(GOOD, 0.97))).toEqual({ page: await recorded(GOOD, 0.97) });
    expect((await read(await recorded('', 0))).way).toBeUndefined();
    expect(ways).toEqual([]);
  });

  it('takes the first way that reads well, with boxes in the pixels of the given picture', async () => {
    const { read, ways } = readingWith({ goodAfter: 'evened' });
    const { page, way } = await read(await recorded(BAD, 0.4));
    expect(way).toBe('evened');
    expect(textOf(page)).toBe(GOOD);
    expect(page.lines[0]?.box[0]).toBe(100); // a tenth of a thousand, though read at two thousand
    expect(ways).toEqual(['softened', 'evened']);
  });

  it('asks another engine last', async () => {
    const { read, ways } = readingWith({ other: new RecordedEngine(GOOD, 0.97) });
    expect((await read(await recorded(BAD, 0.4))).way).toBe('recorded');
    expect(ways).toHaveLength(4);
  });

  it('keeps the first text where no other is clearly better', async () => {
    const { read } = readingWith({});
    const first = await recorded(BAD, 0.4);
    const { page, way } = await read(first);
    expect([page, way]).toEqual([first, undefined]);
  });

  it('does not take a part that reads well for the whole', async () => {
    const { read, ways } = readingWith({ other: new RecordedEngine(GOOD, 0.99) });
    const first = await recorded([GOOD, GOOD, GOOD, BAD].join('\n'), 0.6);
    const { page, way } = await read(first);
    expect([page, way]).toEqual([first, undefined]);
    expect(ways).toContain('larger');
  });

  it('gives a doubtful page a second pass, smaller, and the text that it is to be held against', async () => {
    const { read, ways } = readingWith({ goodAfter: 'reduced' });
    const first = await recorded(GOOD, 0.74);
    const { page, way, again } = await read(first);
    expect([page, way, ways]).toEqual([first, undefined, ['reduced']]);
    expect(again?.lines[0]).toMatchObject({ confidence: 0.97, box: first.lines[0]?.box });
  });

  it('begins nothing once the time is over', async () => {
    const { read, ways } = readingWith({ goodAfter: 'softened', budgetMs: 0 });
    await read(await recorded(BAD, 0.4));
    expect(ways).toEqual([]);
  });
});
