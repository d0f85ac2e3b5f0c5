import { execFile, execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { PDFiumLibrary } from '@hyzyla/pdfium';

const run = promisify(execFile);

export interface ViewedPage {
  readonly text: string;
  readonly picture: { width: number; height: number; data: Uint8Array };
}

let pdfium: Promise<PDFiumLibrary> | undefined;

/** What Chromium's engine shows of each page, and the text it finds there. */
export async function viewWithPdfium(path: string, scale = 1): Promise<ViewedPage[]> {
  // One for all: to compile it takes longer than most tests.
  pdfium ??= PDFiumLibrary.init();
  const document = await (await pdfium).loadDocument(await readFile(path));
  try {
    const pages: ViewedPage[] = [];
    for (const page of document.pages()) {
      // The text first: this build of PDFium crashes when a drawn page is asked for its text.
      const text = page.getText();
      const picture = await page.render({ scale, render: 'bitmap' });
      pages.push({ text, picture: { ...picture, data: Uint8Array.from(picture.data) } });
    }
    return pages;
  } finally {
    document.destroy();
  }
}

export interface PlacedText {
  readonly text: string;
  /** Pixels from the top left of the page as it is shown, at one pixel a point. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** 0 where the text reads from left to right. */
  readonly angle: number;
}

/** The words pdf.js finds on each page, where they stand on the page as it is shown. */
export async function viewWithPdfjs(path: string): Promise<PlacedText[][]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const document = await task.promise;
  const pages: PlacedText[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const content = await page.getTextContent({ disableNormalization: true });
    pages.push(
      content.items.flatMap((item) => {
        if (!('str' in item)) return [];
        const [ta, tb, , , te, tf] = item.transform as [number, number, number, number, number, number];
        return [
          {
            text: item.str,
            x: a * te + c * tf + e,
            baseline: b * te + d * tf + f,
            width: item.width,
            angle: Math.round((Math.atan2(b * ta + d * tb, a * ta + c * tb) * 180) / Math.PI) + 0,
          },
        ];
      }),
    );
  }
  await task.destroy();
  return pages;
}

/** Is a program on PATH? Said aloud where it is not, since its checks are then left out. */
export function onPath(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(`skipped: checks with ${program}, which is not installed\n`);
    return false;
  }
}

/** Poppler's text of each page, as it makes out columns and lines; with `-raw` in the file's own order. */
export async function pdftotext(path: string, ...options: '-raw'[]): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', ...options, path, '-'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split('\f').slice(0, -1);
}

/** Throws with qpdf's words where it finds an error. */
export async function qpdfCheck(path: string): Promise<void> {
  await run('qpdf', ['--check', path]);
}
