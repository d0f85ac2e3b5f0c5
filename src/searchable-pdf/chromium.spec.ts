import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../../test/support/require-service.js';
import { copyFromChromium } from '../../test/support/searchable-pdf/chromium-viewer.js';
import {
  INFO,
  each,
  pageOf,
  truthOf,
  twoColumnPage,
  words,
} from '../../test/support/searchable-pdf/laid-out-pages.js';
import { writeSearchablePdf } from './searchable-pdf.js';

describeWith('chromium', "Chromium's viewer", (program) => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'searchable-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['01-vi-report-scan.pdf', 'application/pdf'],
    ['07-vi-multipage-g4.tif', 'image/tiff'],
  ])(
    'copies the text of %s word by word, in reading order',
    async (file, mediaType) => {
      const truth = await truthOf(file);
      const path = fileURLToPath(new URL(`../../samples/${file}`, import.meta.url));
      const out = join(folder, `${file}.pdf`);
      await writeSearchablePdf(
        { path, mediaType },
        each(truth.map((text, i) => pageOf(i + 1, text))),
        INFO,
        out,
      );
      expect(words(await copyFromChromium(program, out))).toEqual(truth.flatMap(words));
    },
    60_000,
  );

  it('copies one column after the other, page after page', async () => {
    const pages = [twoColumnPage(1), twoColumnPage(2)];
    const path = fileURLToPath(new URL('../../samples/01-vi-report-scan.pdf', import.meta.url));
    const out = join(folder, 'columns.pdf');
    await writeSearchablePdf({ path, mediaType: 'application/pdf' }, each(pages), INFO, out);
    const copied = words(await copyFromChromium(program, out));
    expect(copied).toEqual(pages.flatMap(({ text }) => words(text)));
  }, 60_000);
});
