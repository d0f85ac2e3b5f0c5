import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteForPeople } from './pdf-notes.js';

const folder = 'src/searchable-pdf';
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && file !== 'pdf-notes.ts')
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

describe('noteForPeople', () => {
  it('says it in Vietnamese too, with the pages', () => {
    expect(noteForPeople('turned upright: pages 1–3, 7')).toEqual({
      vi: 'đã xoay cho thẳng đứng: trang 1–3, 7',
      en: 'turned upright: pages 1–3, 7',
    });
    expect(noteForPeople('not PDF/A-2b: page 2: annotations').vi).toBe(
      'không phải PDF/A-2b (page 2: annotations)',
    );
    expect(noteForPeople('no text could be added (a page that is not a dictionary): pages 4').vi).toBe(
      'không thêm được chữ (a page that is not a dictionary): trang 4',
    );
    expect(noteForPeople('not PDF/A-2b: a CMYK picture: pages 2').vi).toBe(
      'không phải PDF/A-2b: có ảnh màu CMYK: trang 2',
    );
  });

  it('knows every note that the writer has', () => {
    const noted = [
      ...sources.matchAll(/notes\.(?:add|push)\(\s*(['"`])(.*?)\1[,)]/gs),
      ...sources.matchAll(/\? \[(['"`])(.*?)\1\]/gs),
    ].map(([, , words = '']) => words.replace(/\$\{.*?\}/g, 'x'));
    expect(noted.length).toBeGreaterThan(7);
    for (const note of noted) expect(noteForPeople(note)).not.toMatchObject({ vi: note });
  });
});
