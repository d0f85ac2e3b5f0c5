import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { DocumentDto } from '../../src/documents/dto/document.dto.js';
import type { PageDto, PagesDto } from '../../src/catalog/page-views/page.dto.js';
import type { DocumentHitsDto, SearchAnswerDto } from '../../src/search/results/search.dto.js';
import { foldedForm } from '../../src/text/normalise.js';
import { characterErrorRate } from './character-errors.js';
import { Running } from './running.js';
import { sample } from './samples.js';
import { truthOf } from './searchable-pdf/laid-out-pages.js';
import { viewWithPdfium } from './searchable-pdf/pdf-viewers.js';
import { until } from './until.js';

const SCAN = sample('01-vi-report-scan.pdf');
const TITLE =
  'Nghiên cứu thiết kế hệ thống tưới nhỏ giọt tự động sử dụng năng lượng gió cho vùng đất cát ven biển';
/** Of page 4, with the tones it has there. */
const PHRASE = 'tận dụng năng lượng gió tại chỗ để bơm tưới';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const inPage = (text: string): string[] => foldedForm(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** An installation to go the way on. */
export interface Profile {
  start(): Promise<Running>;
  /** Ends it, and removes what it left in the engines. */
  end(phusa: Running): Promise<void>;
}

/** Scan in, everything out: what holds whatever engines stand behind it. */
export function describeDocumentJourney(profile: Profile): void {
  let phusa: Running;
  let id: string;
  let ready: DocumentDto;
  let truth: string[];
  /** What was seen while the pages were being read. */
  const watched: { read: number[]; status: string; found: boolean }[] = [];

  beforeAll(async () => {
    truth = await truthOf('01-vi-report-scan.pdf');
    phusa = await profile.start();
    id = await phusa.take(SCAN, { visibility: 'public' });
    ready = await until(
      async () => {
        const { body: pages } = await phusa.get<PagesDto>(`/documents/${id}/pages`);
        const document = await phusa.document(id);
        watched.push({
          status: document.status,
          read: pages.items.filter(({ source }) => source !== null).map(({ number }) => number),
          found: await isFound('khuyen nong va co khi phuoc dinh'),
        });
        return document.status === 'ready' && document.indexed ? document : undefined;
      },
      { ms: 90_000, why: () => `not ready: ${phusa.output}` },
    );
  });

  afterAll(() => profile.end(phusa));

  async function search(q: string, more = '', as: string | null = null): Promise<SearchAnswerDto> {
    const { status, body } = await phusa.get<SearchAnswerDto>(
      `/search?q=${encodeURIComponent(q)}${more}`,
      as,
    );
    expect(status).toBe(200);
    return body;
  }

  /** The index is made by the worker, and may be a moment behind the first answer to a question. */
  const isFound = async (q: string): Promise<boolean> =>
    ((await phusa.get<Partial<SearchAnswerDto>>(`/search?q=${encodeURIComponent(q)}`)).body.total ?? 0) > 0;

  const page = async (number: number): Promise<PageDto> =>
    (await phusa.get<PageDto>(`/documents/${id}/pages/${number}`, null)).body;

  async function file(kind: string): Promise<{ response: Response; bytes: Buffer }> {
    const response = await phusa.api(`/documents/${id}/files/${kind}`);
    expect(response.status).toBe(200);
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  /** The words of a page whose middle lies in one of the boxes, in reading order. */
  const wordsIn = ({ lines }: PageDto, boxes: readonly number[][]): string[] =>
    lines.flatMap(({ words }) =>
      words
        .filter(({ box: [x = 0, y = 0, w = 0, h = 0] }) =>
          boxes.some(
            ([bx = 0, by = 0, bw = 0, bh = 0]) =>
              x + w / 2 > bx && x + w / 2 < bx + bw && y + h / 2 > by && y + h / 2 < by + bh,
          ),
        )
        .flatMap(({ text }) => inPage(text)),
    );

  describe('while it is read', () => {
    it('can be read page by page, the first before the last, and goes one way', () => {
      expect(watched.some(({ read }) => read.includes(1) && read.length < 6)).toBe(true);
      const counts = watched.map(({ read }) => read.length);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      expect(counts.at(-1)).toBe(6);
    });

    it('can be searched before its last page is read', () => {
      expect(watched.some(({ read, found }) => found && read.length < 6)).toBe(true);
    });
  });

  describe('once it is ready', () => {
    it('is described with evidence that lies on its pages', async () => {
      expect(ready).toMatchObject({
        title: TITLE,
        type: 'report',
        year: 2023,
        language: 'vi',
        pageCount: 6,
        progress: { stage: 'done', done: 6, total: 6 },
        warnings: [],
      });
      expect(ready.authors).toContain('Cao Thị Hồng Thắm');
      const entries = Object.values(ready.fields).flat();
      const claims = ready.potential.claims.map(({ quote, evidence }) => ({
        printed: quote ?? '',
        evidence,
      }));
      expect(claims.length).toBeGreaterThan(0);
      for (const { printed, evidence } of [...entries, ...claims]) {
        if (!evidence?.quote) continue;
        const { text } = await page(evidence.page);
        expect(text).toContain(evidence.quote);
        expect(printed).not.toBe('');
        expect(wordsIn(await page(evidence.page), evidence.boxes ?? [])).toEqual(
          expect.arrayContaining(inPage(evidence.quote)),
        );
      }
    });

    it('is found by a phrase of page 4 typed without tones, page 4 first, words marked', async () => {
      const { total, hits } = await search(foldedForm(PHRASE));
      expect(total).toBe(1);
      expect(hits[0]).toMatchObject({ id, title: TITLE, type: 'report', year: 2023 });
      const [first] = hits[0]?.pages ?? [];
      expect(first?.number).toBe(4);
      const marked = (first?.marks ?? []).map(([start, end]) => first?.snippet.slice(start, end)).join(' ');
      expect(inPage(marked)).toEqual(inPage(PHRASE));
      expect(marked.normalize('NFC').toLowerCase()).toBe(PHRASE);
      expect(wordsIn(await page(4), first?.boxes ?? [])).toEqual(inPage(PHRASE));
    });

    it('is found by its title, people and words with tones, and not by what it does not say', async () => {
      for (const q of [TITLE, 'Cao Thị Hồng Thắm', 'măng tây', '"bơm màng chạy bằng gió"']) {
        expect([q, (await search(q)).hits.map((hit) => hit.id)]).toEqual([q, [id]]);
      }
      for (const q of ['vắc xin', '"gió màng bơm bằng chạy"', 'author:"Nguyễn Văn Không"']) {
        expect([q, (await search(q)).total]).toEqual([q, 0]);
      }
      expect((await search('tưới', '&type=patent')).total).toBe(0);
      expect((await search('tưới', '&type=report&year=2020..2024&language=vi')).total).toBe(1);
      expect((await search('tưới')).facets).toMatchObject({
        type: [{ value: 'report', count: 1 }],
        year: [{ value: '2023', count: 1 }],
        language: [{ value: 'vi', count: 1 }],
      });
    });

    it('tells every place inside it', async () => {
      const q = encodeURIComponent('nang luong gio');
      const { body } = await phusa.get<DocumentHitsDto>(`/documents/${id}/hits?q=${q}`, null);
      expect(body.items.map((item) => item.page)).toEqual([1, 2, 3, 4]);
      expect(body.total).toBe(4);
      for (const hit of body.items) {
        expect(wordsIn(await page(hit.page), hit.boxes)).toEqual(['nang', 'luong', 'gio']);
      }
    });

    it('gives each page as lines, as text and as a picture', async () => {
      for (const [i, expected] of truth.entries()) {
        const number = i + 1;
        const { text, lines, width, height, source } = await page(number);
        expect([number, source]).toEqual([number, 'recognised']);
        expect(characterErrorRate(text, expected)).toBeLessThan(0.05);
        expect((await phusa.get<string>(`/documents/${id}/pages/${number}/text`, null)).body).toBe(text);
        for (const { box, words } of lines) {
          expect(words.length).toBeGreaterThan(0);
          const [x = -1, y = -1, w = 0, h = 0] = box;
          expect(x >= 0 && y >= 0 && x + w <= width && y + h <= height).toBe(true);
        }
        const picture = await phusa.api(`/documents/${id}/pages/${number}/image?width=320`, {}, null);
        expect(picture.headers.get('content-type')).toBe('image/jpeg');
        const metadata = await sharp(Buffer.from(await picture.arrayBuffer())).metadata();
        expect([metadata.format, metadata.width]).toEqual(['jpeg', 320]);
        expect((metadata.height ?? 0) / 320).toBeCloseTo(height / width, 1);
      }
    });

    it('gives the original byte for byte, whole or in part', async () => {
      const { response, bytes } = await file('original');
      const original = readFileSync(SCAN);
      expect(sha256(bytes)).toBe(sha256(original));
      expect(ready.files.find(({ kind }) => kind === 'original')?.sha256).toBe(sha256(original));
      expect(response.headers.get('content-disposition')).toMatch(/^attachment;/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const part = await phusa.api(`/documents/${id}/files/original`, {
        headers: { range: 'bytes=1000-1999' },
      });
      expect(part.status).toBe(206);
      expect(Buffer.from(await part.arrayBuffer()).equals(original.subarray(1000, 2000))).toBe(true);
    });

    it('gives a searchable PDF with the words of each page on that page', async () => {
      const { bytes } = await file('searchable');
      const folder = mkdtempSync(join(tmpdir(), 'phusa-searchable-'));
      const path = join(folder, 'searchable.pdf');
      writeFileSync(path, bytes);
      const pages = await viewWithPdfium(path).finally(() => rmSync(folder, { recursive: true }));
      expect(pages).toHaveLength(6);
      for (const [i, { text }] of pages.entries()) {
        expect(inPage(text)).toEqual(inPage((await page(i + 1)).text));
      }
    });
  });

  describe('the same bytes again', () => {
    it('are the same document for the same owner', async () => {
      const { status, body } = await phusa.upload(SCAN, { visibility: 'public' });
      expect([status, body.id, body.status]).toEqual([200, id, 'ready']);
    });

    it('are another document for another owner', async () => {
      const other = await phusa.organisation('Trung tâm Thông tin Nam Hải');
      const { status, body } = await phusa.upload(SCAN, { ownerOrganisation: other });
      expect(status).toBe(202);
      expect(body.id).not.toBe(id);
      expect((await phusa.document(body.id)).ownerOrganisationId).toBe(other);
      expect((await phusa.upload(SCAN, { ownerOrganisation: other })).body.id).toBe(body.id);
    });
  });
}
