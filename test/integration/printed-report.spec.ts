import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chartDrawing } from '../../src/platform/print/chart-drawing.js';
import { docxDocument } from '../../src/platform/print/docx-document.js';
import { pdfDocument } from '../../src/platform/print/pdf-document.js';
import type { PrintChart, PrintDocument } from '../../src/platform/print/print-document.js';
import { composeReport } from '../../src/yearly-reports/composing/compose-report.js';
import { firstTexts } from '../../src/yearly-reports/composing/report-texts.js';
import { docxParts, docxText } from '../support/docx-parts.js';
import { reportFigures } from '../support/report-figures.js';
import { describeWith } from '../support/require-service.js';
import { pdftotext, viewWithPdfium } from '../support/searchable-pdf/pdf-viewers.js';

jest.setTimeout(60_000);

const run = promisify(execFile);
const AT = new Date('2026-12-05T03:00:00Z');
/** Pixels a point. */
const SCALE = 2;
/** Of the pixels of a word's box; its letters cover a tenth or more. */
const INK = 0.03;

interface Picture {
  readonly width: number;
  /** 0 black – 255 white. */
  at(x: number, y: number): number;
}

interface Word {
  readonly page: number;
  readonly text: string;
  readonly box: readonly [x: number, y: number, right: number, bottom: number];
}

function report(more: { readonly assessment?: string } = {}): PrintDocument {
  return composeReport({
    year: 2026,
    texts: {
      ...firstTexts('Sở Khoa học và Công nghệ'),
      signer: 'Nguyễn Văn Ánh',
      signsFor: 'Giám đốc',
      recipients: ['Như trên;', 'Các đơn vị báo cáo', 'Lưu: VT.'],
      ...more,
    },
    figures: reportFigures(2026),
    last: reportFigures(2025),
    units: [
      { name: 'Viện Lúa', figures: { goodsValue: 5 }, results: 'OM18.', difficulties: '', proposals: '' },
    ],
    correction: '',
    draft: false,
  });
}

const chartsOf = ({ blocks }: PrintDocument): PrintChart[] =>
  blocks.filter((block): block is PrintChart => block.kind === 'chart');
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const printedIn = (chart: PrintChart): string[] =>
  chartDrawing(chart).marks.flatMap((mark) => (mark.kind === 'text' ? wordsOf(mark.text) : []));

describeWith('poppler', 'a report on paper', () => {
  let folder: string;
  let path: string;
  const paper = report();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phusa-report-'));
    path = await written(paper);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function written(document: PrintDocument): Promise<string> {
    const file = join(folder, 'report.pdf');
    await writeFile(file, await pdfDocument(document, AT));
    return file;
  }

  async function words(): Promise<Word[]> {
    const { stdout } = await run('pdftotext', ['-bbox', path, '-']);
    return stdout.split('<page ').flatMap((page, number) =>
      [...page.matchAll(/xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)].map(
        ([, x, y, right, bottom, text = '']): Word => ({
          page: number - 1,
          text,
          box: [Number(x), Number(y), Number(right), Number(bottom)],
        }),
      ),
    );
  }

  /** The words in a chart's place beneath its caption: its labels, scale, unit and legend. */
  async function chartWords(chart: PrintChart): Promise<Word[]> {
    const all = await words();
    const caption = wordsOf(chart.caption);
    const at = all.findIndex((_, i) => caption.every((word, k) => all[i + k]?.text === word));
    const head = all[at + caption.length - 1];
    const top = head?.box[3] ?? 0;
    const found = all.filter(
      ({ page, box: [, y, , bottom] }) =>
        page === head?.page && y > top && bottom < top + chartDrawing(chart).height + 12,
    );
    expect(found.map(({ text }) => text).sort()).toEqual(printedIn(chart).sort());
    return found;
  }

  const inkOf = ({ at, width }: Picture, [x, y, right, bottom]: Word['box']): number => {
    let dark = 0;
    let all = 0;
    for (let row = Math.floor(y * SCALE); row < bottom * SCALE; row++)
      for (let column = Math.floor(x * SCALE); column < Math.min(width, right * SCALE); column++) {
        all++;
        if (at(column, row) < 128) dark++;
      }
    return dark / all;
  };

  async function inPoppler(): Promise<Picture[]> {
    await run('pdftoppm', ['-gray', '-r', String(72 * SCALE), path, join(folder, 'page')]);
    const { length } = await pdftotext(path);
    return Promise.all(
      Array.from({ length }, async (_, i) => {
        const digits = String(length).length;
        const bytes = await readFile(join(folder, `page-${String(i + 1).padStart(digits, '0')}.pgm`));
        const [, width = '0', height = '0'] =
          /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1')) ?? [];
        const from = bytes.length - Number(width) * Number(height);
        return {
          width: Number(width),
          at: (x: number, y: number) => bytes[from + y * Number(width) + x] ?? 255,
        };
      }),
    );
  }

  async function inPdfium(): Promise<Picture[]> {
    const pages = await viewWithPdfium(path, SCALE);
    return pages.map(({ picture: { width, data } }) => ({
      width,
      at: (x, y) => Math.max(...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3), 0),
    }));
  }

  it.each([
    ['poppler', inPoppler],
    ['PDFium', inPdfium],
  ] as const)('shows every label, number and name of its charts in %s', async (_, drawn) => {
    const pages = await drawn();
    const charts = chartsOf(paper);
    expect(charts).toHaveLength(2);
    for (const chart of charts)
      for (const { page, text, box } of await chartWords(chart))
        expect([text, inkOf(pages[page] ?? { width: 0, at: () => 255 }, box) > INK]).toEqual([text, true]);
  });

  it('says the same as PDF and as Word, and no line twice', async () => {
    const rest = wordsOf((await pdftotext(path)).join('\n'));
    const spare = (gone: readonly string[]): void =>
      gone.forEach((word) => {
        const at = rest.indexOf(word);
        if (at >= 0) rest.splice(at, 1);
      });
    const text = docxText(await docxParts(await docxDocument(paper, AT)));
    const missing = wordsOf(decoded(text)).filter((word) => {
      const at = rest.indexOf(word);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
    expect(missing).toEqual([]);
    // what Word shows in a picture, numbers of pages, and the heads of tables that go on overleaf
    chartsOf(paper).forEach((chart) => spare(printedIn(chart)));
    spare((await pdftotext(path)).map((__, i) => String(i + 1)).slice(1));
    const heads = paper.blocks.flatMap((block) =>
      block.kind === 'table' ? block.columns.flatMap(({ name }) => wordsOf(name)) : [],
    );
    expect(rest.filter((word) => !heads.includes(word))).toEqual([]);

    const cells = [...paper.blocks, ...paper.annexes].flatMap((block) =>
      block.kind === 'table' ? block.rows.flat() : [],
    );
    const lines = decoded(text)
      .split('\n')
      .filter(
        (line) => line.trim() !== '' && !cells.includes(line) && !heads.includes(line.split(' ')[0] ?? ''),
      );
    expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([]);
    for (const once of ['Lưu: VT', 'GIÁM ĐỐC'])
      expect([once, decoded(text).split(once)]).toEqual([once, [expect.any(String), expect.any(String)]]);
  });

  it('bears no page with a signature alone, however long the text above it', async () => {
    for (let lines = 0; lines < 24; lines++) {
      path = await written(report({ assessment: 'Một dòng đánh giá.\n'.repeat(lines) }));
      const signed = (await pdftotext(path)).find((page) => page.includes('Nguyễn Văn Ánh')) ?? '';
      expect([lines, signed.includes('kiến nghị, đề xuất')]).toEqual([lines, true]);
      expect([lines, signed.includes('V. KIẾN NGHỊ')]).toEqual([lines, true]);
      expect([lines, signed.includes('Nơi nhận:')]).toEqual([lines, true]);
    }
  });
});

const decoded = (xml: string): string =>
  xml.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
  );
