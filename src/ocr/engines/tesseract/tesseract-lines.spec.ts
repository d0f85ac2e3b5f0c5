import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from '../../../../test/support/require-service.js';
import { TesseractLines } from './tesseract-lines.js';

/** Reads nothing but names: each picture's one word is the file's size; the file `die` beside it ends it. */
const PROGRAM = `#!/bin/sh
case "$*" in
  *--version*) echo "tesseract 9.9.9"; exit 0;;
  *--list-langs*) printf 'List\\nvie\\neng\\nosd\\n'; exit 0;;
esac
echo "$*" >> "$0.starts"
page=0
while read -r name; do
  page=$((page + 1))
  dirname "$name" > "$0.folder"
  [ -e "$0.die" ] && { echo "fell over" >&2; exit 3; }
  size=$(wc -c < "$name")
  printf '1\\t%s\\t0\\n5\\t%s\\t1\\t1\\t1\\t1\\t2\\t3\\t4\\t5\\t96\\t%s\\n' $page $page $size
done
`;
const languages = ['vi'] as const;
const picture = (width: number) => ({ data: new Uint8Array(width * 10), width, height: 10 });

describeWith('stdbuf', 'a Tesseract that stays for more lines', () => {
  let folder: string;
  let program: string;
  let reader: TesseractLines;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phusa-test-'));
    program = join(folder, 'tesseract');
    await writeFile(program, PROGRAM, { mode: 0o755 });
    reader = new TesseractLines({ program });
  });
  afterEach(async () => {
    await reader.close();
    await rm(folder, { recursive: true });
  });

  const starts = async (): Promise<number> =>
    (await readFile(`${program}.starts`, 'utf8')).trim().split('\n').length;
  const sizes = async (...widths: number[]): Promise<(string | undefined)[]> =>
    (await reader.readLines(widths.map(picture), { languages })).map((words) => words[0]?.text);

  it('is started once for many calls, and each call has its own answers', async () => {
    expect(await sizes(10, 200)).toEqual(['113', '2014']);
    expect(await sizes(30)).toEqual(['313']);
    expect(await sizes(10, 20, 40)).toEqual(['113', '213', '413']);
    expect(await starts()).toBe(1);
  });

  it('says why it fell over, and another takes its place', async () => {
    await sizes(10);
    await writeFile(`${program}.die`, '');
    await expect(sizes(10)).rejects.toMatchObject({ code: 'engineFailed', detail: 'fell over' });
    await rm(`${program}.die`);
    expect(await sizes(10)).toEqual(['113']);
    expect(await starts()).toBe(2);
  });

  it('leaves no pictures behind', async () => {
    await sizes(10);
    const kept = (await readFile(`${program}.folder`, 'utf8')).trim();
    expect(existsSync(kept)).toBe(true);
    await reader.close();
    expect(existsSync(kept)).toBe(false);
  });
});
