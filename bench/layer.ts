// npm run bench:layer [-- --half tune] [--every 4] [--wrong]: how well text layers are judged, on the test corpus.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chooseEngine } from '../src/ocr/engines/choose-engine.js';
import { LayerReader } from '../src/ocr/layer-reader.js';
import { ChildMediaReader } from '../src/platform/media/child-media-reader.js';
import { plainText } from '../src/shared/page-text.js';
import { characterErrors } from '../test/corpus/scoring/text-errors.js';
import { layerFiles, type LayerFile } from '../test/corpus/layers/layer-files.js';
import type { Half } from '../test/corpus/pages/words.js';

const { values } = parseArgs({
  options: {
    half: { type: 'string', default: 'report' },
    seed: { type: 'string', default: '2' },
    every: { type: 'string', default: '1' },
    wrong: { type: 'boolean', default: false },
  },
});

interface Judged {
  readonly file: LayerFile;
  readonly verdict: 'trusted' | 'repaired' | 'reject';
  readonly reasons: readonly string[];
  readonly text: string;
}

async function judgeAll(files: readonly LayerFile[]): Promise<Judged[]> {
  const media = new ChildMediaReader();
  const engine = await chooseEngine({ name: 'line-reader' });
  const reader = new LayerReader(media, engine);
  const signal = new AbortController().signal;
  const judged: Judged[] = [];
  try {
    for (const file of files) {
      const document = { path: file.path, mediaType: 'application/pdf' } as const;
      const { pages } = await media.inspect(document, { maxPages: 1, maxPixels: 120_000_000 });
      const [space] = pages;
      if (!space || 'unreadable' in space) throw new Error(`${file.path} cannot be read`);
      const page = { ...space, filePage: 1, turn: 0 };
      const found = await reader.judge(page, document, file.path, signal);
      judged.push({
        file,
        verdict: found.verdict,
        reasons: found.reasons,
        text: plainText(found.lines).text,
      });
    }
  } finally {
    await Promise.all([media.close(), engine.close()]);
  }
  return judged;
}

const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(2)} %)`;

function report(judged: readonly Judged[]): void {
  const right = judged.filter(({ file, verdict }) => file.truth === verdict);
  const good = judged.filter(({ file }) => file.truth !== 'reject');
  const trusted = judged.filter(({ file }) => file.truth === 'trusted');
  const bad = judged.filter(({ file }) => file.truth === 'reject');
  const repaired = judged.filter(({ file, verdict }) => file.truth === 'repaired' && verdict !== 'reject');
  let [errors, letters] = [0, 0];
  for (const { file, text } of repaired) {
    const found = characterErrors(text, file.text);
    errors += found.errors;
    letters += found.letters;
  }
  for (const kind of new Set(judged.map(({ file }) => file.kind))) {
    const of = judged.filter(({ file }) => file.kind === kind);
    const wrong = of.filter(({ file, verdict }) => verdict !== file.truth).length;
    console.log(`  ${kind.padEnd(34)} ${String(of.length).padStart(3)} pages, ${wrong} wrong`);
  }
  console.log(`verdicts right              ${share(right.length, judged.length)}   goal ≥ 98 %`);
  console.log(
    `trusted pages sent to OCR   ${share(trusted.filter(({ verdict }) => verdict === 'reject').length, trusted.length)}   goal ≤ 1 %`,
  );
  console.log(
    `good pages sent to OCR      ${share(good.filter(({ verdict }) => verdict === 'reject').length, good.length)}`,
  );
  console.log(
    `garbage taken as text       ${share(bad.filter(({ verdict }) => verdict !== 'reject').length, bad.length)}   goal 0`,
  );
  console.log(
    `characters right, repaired  ${(100 * (1 - errors / Math.max(1, letters))).toFixed(3)} % of ${letters}   goal ≥ 99.8 %`,
  );
}

/** CPU seconds of this process and of its children that have ended. */
const cpuSeconds = async (): Promise<number> => {
  if (!existsSync('/proc/self/stat')) return NaN;
  const { readFile } = await import('node:fs/promises');
  const fields = (await readFile('/proc/self/stat', 'utf8')).replace(/^.*\) /s, '').split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
};

const files = await layerFiles(
  values.half as Half,
  Number(values.seed),
  '.cache/corpus',
  Number(values.every),
);
const before = await cpuSeconds();
const judged = await judgeAll(files);
const seconds = (await cpuSeconds()) - before;
if (values.wrong) {
  for (const { file, verdict, reasons } of judged.filter((each) => each.verdict !== each.file.truth)) {
    console.log(`${file.id}: ${verdict} (${reasons.join(', ')}) ${file.path}`);
  }
}
console.log(
  `${values.half} half, ${files.length} pages, ${(seconds / files.length).toFixed(3)} CPU s a page`,
);
report(judged);
