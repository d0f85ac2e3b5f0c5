import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type {
  MediaReader,
  PageSpace,
  PictureRequest,
  TextRun,
} from '../../platform/media/port/media-reader.js';
import { toPgm } from '../../platform/media/pictures/pgm.js';
import { PermanentError } from '../../shared/errors.js';
import type { Box } from '../../shared/geometry.js';
import { type JudgedLayer, LayerReader } from './layer-reader.js';
import type { OcrEngine, RecognisedPage } from '../recognition/ocr-engine.js';
import type { SheetPage } from '../recognition/page-reference.js';

const SIZE = { width: 1000, height: 1400 };
const LETTER = 10;

interface Line {
  readonly text: string;
  readonly y: number;
  readonly font?: string;
  readonly invisible?: boolean;
}

const BODY = [
  'Hệ thống gồm tua bin gió trục đứng và bơm màng',
  'bồn chứa trên cao và mạng ống nhỏ giọt bù áp',
  'đã chạy thử ba vụ liền tại hai xã ven biển',
  'nước mặn không còn lên tới ruộng lúa vụ này',
].map((text, i): Line => ({ text, y: 200 + 40 * i }));
const at = (lines: readonly Line[], change: Partial<Line>): Line[] =>
  lines.map((line) => ({ ...line, ...change }));
const saying = (lines: readonly Line[], text: (line: Line) => string): Line[] =>
  lines.map((line) => ({ ...line, text: text(line) }));
const toneless = ({ text }: Line): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');

const placed = ({ text, y }: Line): { text: string; box: Box }[] => {
  let x = 100;
  return text.split(' ').map((word) => {
    const box = [x, y, LETTER * word.length, 20] as const;
    x += LETTER * (word.length + 1);
    return { text: word, box };
  });
};

/** A page on which `printed` can be seen, and whose file says `layer`. */
class Paper {
  readonly looks: PictureRequest[] = [];

  constructor(
    private readonly printed: readonly Line[],
    private readonly layer: readonly Line[],
    private readonly engineFails = false,
  ) {}

  async judged(page: Partial<SheetPage> = {}): Promise<JudgedLayer> {
    const pageId = { number: 1, filePage: 1, ...SIZE, rotation: 0, turn: 0, fullPagePicture: false, ...page };
    const media = {
      pageText: () => Promise.resolve(this.runs()),
      picture: (_: unknown, space: PageSpace, request: PictureRequest, out: string) =>
        this.picture(space, request, out),
    } as unknown as MediaReader;
    const engine = { recognise: () => this.recognise() } as unknown as OcrEngine;
    const file = { mediaType: 'application/pdf' } as const;
    return new LayerReader(media, engine).judge({
      page: pageId,
      file,
      path: '/x',
      signal: new AbortController().signal,
    });
  }

  get bandsRead(): number {
    return this.looks.filter(({ region }) => region).length;
  }

  private runs(): TextRun[] {
    return this.layer.flatMap((line) =>
      placed(line).map((word) => ({
        ...word,
        font: line.font ?? 'Body',
        size: 11,
        ...(line.invisible ? { invisible: true as const } : {}),
      })),
    );
  }

  private async picture(
    space: PageSpace,
    request: PictureRequest,
    out: string,
  ): Promise<{ width: number; height: number }> {
    this.looks.push(request);
    const [, , w, h] = request.region ?? [0, 0, space.width, space.height];
    const width = request.width ?? w;
    const scale = width / w;
    const height = Math.round(h * scale);
    const data = new Uint8Array(width * height).fill(255);
    if (!request.region)
      for (const line of this.printed)
        for (const { box } of placed(line))
          for (let x = box[0]; x < box[0] + box[2]; x += LETTER) ink(data, width, [x, box[1], 6, 16], scale);
    await writeFile(out, toPgm({ data, width, height }));
    return { width, height };
  }

  private recognise(): Promise<RecognisedPage> {
    if (this.engineFails) return Promise.reject(new PermanentError('engineFailed'));
    const { region = [0, 0, SIZE.width, SIZE.height], width = SIZE.width } = this.looks.at(-1) ?? {};
    const scale = width / region[2];
    const lines = this.printed
      .filter(({ y }) => y >= region[1] && y + 20 <= region[1] + region[3])
      .map((line) => {
        const words = placed(line).map(({ text, box: [x, y, w, h] }) => {
          const box = [x * scale, (y - region[1]) * scale, w * scale, h * scale] as const;
          return { text, box, confidence: 0.95 };
        });
        return { box: words[0]?.box ?? [0, 0, 1, 1], words, confidence: 0.95 };
      });
    return Promise.resolve({ lines, rotation: 0, engine: 'fake', version: '1' } as RecognisedPage);
  }
}

function ink(data: Uint8Array, width: number, [x, y, w, h]: Box, scale: number): void {
  for (let row = Math.round(y * scale); row < Math.round((y + h) * scale); row++)
    data.fill(0, row * width + Math.round(x * scale), row * width + Math.round((x + w) * scale));
}

const HEADER: Line = { text: 'Thư viện Khoa học Tổng hợp thành phố Đà Nẵng', y: 40, font: 'Head' };
const texts = ({ lines }: JudgedLayer): string[] =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' '));

describe('the judging of a page’s own text', () => {
  it('trusts what reads as a language and covers the page, with one small look', async () => {
    const paper = new Paper(BODY, BODY);
    expect(await paper.judged()).toMatchObject({
      verdict: 'trusted',
      language: 'vi',
      reasons: ['readsAsLanguage'],
    });
    expect([paper.looks.length, paper.bandsRead]).toEqual([1, 0]);
  });

  it('says that there is none', async () => {
    expect(await new Paper(BODY, []).judged()).toMatchObject({ verdict: 'reject', reasons: ['noTextLayer'] });
    const turned = new Paper(BODY, BODY);
    expect(await turned.judged({ turn: 90 })).toMatchObject({ verdict: 'reject', reasons: ['noTextLayer'] });
  });

  it('mends what an old encoding says', async () => {
    const old = [{ text: 'Céng hßa x· héi chñ nghÜa ViÖt Nam', y: 400, font: '.VnTime' }];
    const printed = [...BODY, { text: 'Cộng hòa xã hội chủ nghĩa Việt Nam', y: 400 }];
    const found = await new Paper(printed, [...BODY, ...old]).judged();
    expect(found).toMatchObject({
      verdict: 'repaired',
      reasons: ['readsAsLanguage', 'decodedLegacyEncoding'],
    });
    expect(found.lines.map(({ source }) => source)).toEqual([...BODY.map(() => 'trusted'), 'repaired']);
  });

  it('refuses lost tones without a look', async () => {
    const paper = new Paper(BODY, saying(BODY, toneless));
    expect(await paper.judged()).toMatchObject({ verdict: 'reject', reasons: ['tonesMissing'] });
    expect(paper.looks).toEqual([]);
  });

  it('keeps a visible header over a scanned body, and has the rest read', async () => {
    const found = await new Paper([HEADER, ...BODY], [HEADER]).judged({ fullPagePicture: true });
    expect(found).toMatchObject({ verdict: 'mixed' });
    expect(found.reasons).toEqual(['readsAsLanguage', 'partIsPicture', 'agreesWithPicture']);
    expect(texts(found)).toEqual([HEADER.text]);
  });

  it('keeps the text around a picture of text', async () => {
    const inPicture = at(BODY, {}).map((line) => ({ ...line, y: line.y + 400 }));
    const found = await new Paper([...BODY, ...inPicture], BODY).judged();
    expect(found).toMatchObject({ verdict: 'mixed', reasons: ['readsAsLanguage', 'partIsPicture'] });
  });

  it('takes an invisible layer as a whole or not at all', async () => {
    const part = at(BODY.slice(0, 2), { invisible: true });
    expect(await new Paper(BODY, part).judged({ fullPagePicture: true })).toMatchObject({
      verdict: 'reject',
      reasons: ['coversOnlyPart'],
    });
    const whole = at(BODY, { invisible: true });
    expect(await new Paper(BODY, whole).judged({ fullPagePicture: true })).toMatchObject({
      verdict: 'trusted',
      reasons: ['readsAsLanguage', 'agreesWithPicture'],
    });
  });

  it('refuses the layer of another page', async () => {
    const other = saying(BODY, (line) => [...line.text.split(' ')].reverse().join(' '));
    const found = await new Paper(BODY, at(other, { invisible: true })).judged({ fullPagePicture: true });
    expect(found).toMatchObject({ verdict: 'reject', reasons: ['disagreesWithPicture'] });
    expect(texts(found)).toEqual(other.map(({ text }) => text));
  });

  it('looks twice where pages of one form share some phrases', async () => {
    const shared = BODY.slice(0, 2);
    const below = (lines: readonly Line[]): Line[] => lines.map((line) => ({ ...line, y: line.y + 600 }));
    const other = saying(BODY, (line) => [...line.text.split(' ')].reverse().join(' '));
    const layer = at([...shared, ...other.slice(2), ...below(other)], { invisible: true });
    const paper = new Paper([...BODY, ...below(BODY)], layer);
    expect(await paper.judged({ fullPagePicture: true })).toMatchObject({
      verdict: 'reject',
      reasons: ['disagreesWithPicture'],
    });
    expect(paper.bandsRead).toBe(2);
  });

  it('has only the lines read whose font means other letters', async () => {
    const heading = { text: 'Kết quả theo dõi hai vụ cho thấy rõ', y: 120, font: 'Bold' };
    const wrong = { ...heading, text: 'Bãpz vtãp fấaừp oấgp ắợp fztừấ ắòpm ắè' };
    const found = await new Paper([heading, ...BODY], [wrong, ...BODY]).judged();
    expect(found).toMatchObject({
      verdict: 'mixed',
      reasons: ['readsAsLanguage', 'wrongLettersInPart', 'agreesWithPicture'],
    });
    expect(texts(found)).toEqual(BODY.map(({ text }) => text));
  });

  it('lets a look decide where the words alone cannot tell', async () => {
    const code = [
      'sum += buffer[i] * gain',
      'delay(250) digitalWrite(PIN, HIGH)',
      'ADC = (Vin * 1024) / Vref',
    ].map((text, i): Line => ({ text, y: 200 + 40 * i }));
    expect((await new Paper(code, code).judged()).verdict).toBe('trusted');
    expect((await new Paper(BODY, code).judged()).verdict).toBe('reject');
  });

  it('trusts no scan’s layer when nothing could be read to compare', async () => {
    const whole = at(BODY, { invisible: true });
    const found = await new Paper(BODY, whole, true).judged({ fullPagePicture: true });
    expect(found.verdict).toBe('reject');
    expect((await new Paper(BODY, BODY, true).judged()).verdict).toBe('trusted');
  });
});
