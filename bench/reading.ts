// npm run bench -- reading [--half tune] [--wrong] [--only letter]: lines, order and errors on the corpus's scans.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import { textOfPage } from '../test/corpus/pages/printed-page.js';
import type { Half } from '../test/corpus/pages/words.js';
import { scanFiles } from '../test/corpus/scans/scan-files.js';
import { scoreLines } from '../test/corpus/scoring/line-score.js';
import { characterErrors } from '../test/corpus/scoring/text-errors.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'report' },
    seed: { type: 'string', default: '2' },
    wrong: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    out: { type: 'string' },
  },
});

const scans = (await scanFiles(values.half as Half, Number(values.seed), '.cache/corpus')).filter(({ id }) =>
  id.includes(values.only),
);
const engine = await chooseEngine({ name: 'line-reader' });
const rows: {
  id: string;
  lines: number;
  whole: number;
  ordered: boolean;
  errors: number;
  letters: number;
  read: unknown;
}[] = [];
try {
  for (const scan of scans) {
    const { path, width, height } = scan;
    const page = await engine.recognise({ path, width, height }, { languages: [scan.language] });
    const turnedRight = (scan.turn + page.rotation) % 360 === 0;
    const score = scoreLines(scan, turnedRight ? page.lines : []);
    const text = page.lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n');
    const { errors, letters } = characterErrors(text, textOfPage(scan.printed));
    rows.push({ id: scan.id, ...score, errors, letters, read: page });
    if (values.wrong && (score.whole < score.lines || !score.ordered)) {
      const missed = score.missed.slice(0, 6).map((line) => `    ${line.slice(0, 90)}`);
      console.log(
        `${scan.id} ${scan.dpi} dpi${scan.bilevel ? ' 1-bit' : ''} turn ${scan.turn}→${page.rotation} skew ${scan.skew.toFixed(1)}: ${score.whole} of ${score.lines}${score.ordered ? '' : ' DISORDERED'} CER ${((100 * errors) / letters).toFixed(1)} %\n${missed.join('\n')}`,
      );
    }
  }
} finally {
  await engine.close();
}
const sum = (value: (row: (typeof rows)[number]) => number): number =>
  rows.reduce((total, row) => total + value(row), 0);
const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(2)} %`;
console.log(`${values.half} half, ${rows.length} scans`);
console.log(
  `lines found and whole   ${percent(
    sum((row) => row.whole),
    sum((row) => row.lines),
  )} of ${sum((row) => row.lines)}   goal ≥ 99.5 %`,
);
console.log(
  `pages in right order    ${percent(
    sum((row) => Number(row.ordered)),
    rows.length,
  )}   goal ≥ 98 %`,
);
for (const name of ['clean', 'light', 'medium', 'heavy']) {
  const of = rows.filter(({ id }) => id.endsWith(name));
  const [errors, letters] = [
    of.reduce((n, row) => n + row.errors, 0),
    of.reduce((n, row) => n + row.letters, 0),
  ];
  console.log(`character errors, ${name.padEnd(7)} ${percent(errors, letters)}`);
}
if (values.out) await writeFile(values.out, JSON.stringify(rows));
