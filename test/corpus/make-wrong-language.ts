// Reads our Vietnamese pages with Tesseract's English alone, and keeps what came out as texts/wrong-language-*.txt:
// node --import ./test/support/typescript-loader.mjs test/corpus/make-wrong-language.ts
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wronglyReadPage } from './layers/bad-kinds.js';
import { drawPage } from './pages/draw.js';
import type { Half } from './pages/words.js';
import { greyOf, toJpeg } from './scans/paper.js';

const PAGES = 8;
const folder = mkdtempSync(join(tmpdir(), 'phusa-wrong-'));
for (const [half, letter] of [
  ['tune', 'a'],
  ['report', 'b'],
] as [Half, string][]) {
  const texts: string[] = [];
  for (let n = 0; n < PAGES; n++) {
    const path = join(folder, `${n}.jpg`);
    writeFileSync(path, await toJpeg(greyOf(drawPage(wronglyReadPage(half, n), 150)), 85));
    const text = execFileSync('tesseract', [path, '-', '-l', 'eng', '--dpi', '150'], { encoding: 'utf8' });
    texts.push(
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .join('\n')
        .replaceAll('\f', ''),
    );
  }
  writeFileSync(join('test/corpus/texts', `wrong-language-${letter}.txt`), texts.join('\f'));
}
rmSync(folder, { recursive: true });
