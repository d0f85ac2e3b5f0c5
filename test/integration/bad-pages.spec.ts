import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectedPages } from '../../src/cli/read/inspected-pages.js';
import { type ReadingTools, withReadingTools } from '../../src/cli/read/reading-tools.js';
import { sniffedFile } from '../../src/cli/read/sniffed-file.js';
import type { PageTextResult } from '../../src/catalog/text/text-layers.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import { plainText } from '../../src/shared/page-text.js';
import { GOOD_PAGE_WORDS } from '../support/bad-pages/between-good-pages.js';
import {
  brokenTail,
  brokenTailInPdf,
  hugePictureInPdf,
  ODD_PICTURES,
  ODD_PICTURES_IN_PDF,
  oneDpiInPdf,
  PICTURE_LINES,
} from '../support/bad-pages/odd-pictures.js';
import {
  mapOfHugeRanges,
  mapThatUsesItself,
  mapToLongTexts,
  ODD_WORDS,
  pageAsLargeAsAHall,
  pageInAMissingFont,
  pageInType3,
  pageOfManyNotes,
  pageOfNoSize,
  pageThatEatsMemory,
  pageThatSpins,
  pageThatTakesLong,
  pageWithoutItsFont,
} from '../support/bad-pages/odd-pdfs.js';
import { blackPng } from '../support/bad-files.js';
import { characterErrorRate } from '../support/character-errors.js';

jest.setTimeout(120_000);

/** Short, and small, so that what has to be stopped is stopped soon; a good page needs a tenth of them. */
const LIMITS = { PHUSA_PAGE_TIMEOUT_MS: '4000', PHUSA_CHILD_MEMORY_BYTES: String(400 * 2 ** 20) };

/** Which one is met first depends on how busy the machine is. */
const A_LIMIT = /^(time|memory)Limit$/;

describe('pages as nobody should make them, read by the whole of reading', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phusa-bad-pages-'));
  let tools: ReadingTools;
  let end: () => void;
  let ended: Promise<void>;

  beforeAll(async () => {
    tools = await new Promise<ReadingTools>((resolve, reject) => {
      ended = withReadingTools(loadConfig(LIMITS), { engine: 'line-reader', jobs: 1 }, (lent) => {
        resolve(lent);
        return new Promise<void>((give) => (end = give));
      });
      ended.catch(reject);
    });
  });
  afterAll(async () => {
    end();
    await ended;
    rmSync(folder, { recursive: true });
  });

  let made = 0;
  async function read(bytes: Uint8Array): Promise<PageTextResult[]> {
    const own = join(folder, String((made += 1)));
    mkdirSync(own);
    const path = join(own, 'file');
    writeFileSync(path, bytes);
    const file = await sniffedFile(path);
    const { pages: maxPages, pixels: maxPixels } = tools.config.limits;
    const pages = inspectedPages(await tools.media.inspect(file, { maxPages, maxPixels }));
    const readings: PageTextResult[] = [];
    for (const pageId of pages) {
      const signal = new AbortController().signal;
      readings.push((await tools.pages.read({ page: pageId, file, path, scratch: own, signal }, {})).reading);
    }
    return readings;
  }

  /** What stands between two good pages, which have to be read whatever it is. */
  async function readBetween(bytes: Uint8Array): Promise<PageTextResult | undefined> {
    const [before, page, after] = await read(bytes);
    for (const good of [before, after]) {
      expect(good?.source).toBe('trusted');
      expect(textOf(good)).toContain(GOOD_PAGE_WORDS);
    }
    return page;
  }

  const textOf = (page: PageTextResult | undefined): string => plainText(page?.lines ?? []).text;
  const errors = (page: PageTextResult | undefined): number =>
    characterErrorRate(textOf(page), PICTURE_LINES.join('\n'));

  it.each(Object.entries(ODD_PICTURES))('reads a scan: %s', async (_, make) => {
    const [page] = await read(await make());
    expect(page?.source).toBe('recognised');
    expect(errors(page)).toBeLessThanOrEqual(0.02);
  });

  it.each(Object.entries(ODD_PICTURES_IN_PDF))('reads a picture in a PDF: %s', async (_, make) => {
    const page = await readBetween(await make());
    expect(page?.source).toBe('recognised');
    expect(errors(page)).toBeLessThanOrEqual(0.02);
  });

  it.each([
    ['of ten metres', pageAsLargeAsAHall],
    ['in a font that nobody has', pageInAMissingFont],
    ['in a font that is not in the file', pageWithoutItsFont],
    ['in letters drawn one by one', () => pageInType3({ toUnicode: true })],
    ['under ten thousand notes', () => pageOfManyNotes()],
    ['whose map of letters uses itself', mapThatUsesItself],
    ['whose map of letters is four thousand maps of everything', () => mapOfHugeRanges()],
  ])('keeps the text of a page %s', async (_, make) => {
    const page = await readBetween(make());
    expect(page?.source).toBe('trusted');
    expect(textOf(page)).toBe(`${ODD_WORDS}\n${ODD_WORDS}`);
  });

  it('reads drawn letters from their picture where nothing tells what they are', async () => {
    const page = await readBetween(pageInType3({ toUnicode: false }));
    expect(page).toMatchObject({ source: 'recognised', reasons: ['unmappableCharacters'] });
    expect(characterErrorRate(textOf(page), `${ODD_WORDS}\n${ODD_WORDS}`)).toBeLessThan(0.3);
  });

  it('reads the picture where each letter of the text layer claims to be ten thousand', async () => {
    const page = await readBetween(mapToLongTexts());
    expect(page?.source).toBe('recognised');
    expect(characterErrorRate(textOf(page), `${ODD_WORDS}\n${ODD_WORDS}`)).toBeLessThan(0.05);
  });

  it('calls a page of no size and no content blank', async () => {
    expect(await readBetween(pageOfNoSize())).toMatchObject({ source: 'blank' });
  });

  it.each([
    ['eats memory', pageThatEatsMemory, A_LIMIT],
    ['draws itself without end', pageThatSpins, A_LIMIT],
    ['takes long to open', pageThatTakesLong, A_LIMIT],
    ['holds a picture of 30,000 × 30,000', hugePictureInPdf, 'pictureTooLarge'],
    ['has less than ten dots an inch', oneDpiInPdf, 'pictureTooCoarse'],
  ] as const)('one page that %s is unreadable for that reason, and alone', async (_, make, code) => {
    const page = await readBetween(await make());
    expect(page).toMatchObject({ source: 'unreadable', failure: { permanent: true } });
    expect(page?.failure?.code).toMatch(code);
    expect(page?.reasons).toEqual([page?.failure?.code]);
  });

  it('reads what is left of a picture that was cut short, and says that something is lost', async () => {
    const page = await readBetween(await brokenTailInPdf());
    expect(page).toMatchObject({ source: 'recognised', reasons: ['noTextLayer', 'pictureCutShort'] });
    expect(textOf(page)).toContain(PICTURE_LINES[0]);
    expect(textOf(page)).not.toContain(PICTURE_LINES[2]);
  });

  it.each([
    ['a JPEG that was cut short', () => brokenTail(), 'corrupt'],
    ['a picture of 30,000 × 30,000', () => blackPng(30_000, 30_000), 'pictureTooLarge'],
    ['a picture of 0 × 0', () => blackPng(0, 0), 'corrupt'],
  ] as const)('refuses %s as a whole', async (_, make, code) => {
    await expect(read(await make())).rejects.toMatchObject({ code, permanent: true });
  });
});
