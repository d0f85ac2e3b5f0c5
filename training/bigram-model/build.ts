// node --import ./test/support/typescript-loader.mjs training/bigram-model/build.ts CORPUS [FEWEST]: counts the
// syllables of CORPUS, Vietnamese text, one paragraph a line, plain or `.xz`, into models/bigram-model.
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { brotliCompressSync, constants } from 'node:zlib';
import { encodePairs } from '../../src/text/bigram-file.js';
import { SyllableCounter } from '../../src/text/bigram-counter.js';

/** Laws are printed with care: what stands there once is a word, not a slip. */
const FEWEST = 1;

const [path, fewest = FEWEST] = process.argv.slice(2);
if (path === undefined) throw new Error('which corpus? build.ts CORPUS [FEWEST]');

const counter = new SyllableCounter();
for await (const line of createInterface({ input: opened(path) })) counter.add(line);
const counts = counter.counts(Number(fewest));
const bytes = encodePairs(counts);
const small = brotliCompressSync(bytes, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
const folder = join('models', 'bigram-model');
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'bigrams.br'), small);
const pairs = counts.after.reduce((sum, row) => sum + row.size, 0);
console.log(
  `${counts.syllables.length} syllables, ${pairs} pairs, ${bytes.length} bytes, ${small.length} packed`,
);

function opened(file: string): Readable {
  if (!file.endsWith('.xz')) return createReadStream(file);
  const child = spawn('xz', ['--decompress', '--stdout', file], { stdio: ['ignore', 'pipe', 'inherit'] });
  return child.stdout;
}
