import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LineReaderEngine } from '../line-reader-engine.js';
import { modelFolder, modelVersion } from './model-files.js';

describe('the model', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'phusa-model-'));
    cpSync(modelFolder(), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const change = (name: string, with_: (bytes: Buffer) => Buffer | string): void =>
    writeFileSync(join(folder, name), with_(readFileSync(join(folder, name))));
  const problem = async (): Promise<{ code: string; detail: string }> =>
    modelVersion(folder).then(
      () => ({ code: '', detail: '' }),
      (error: { code: string; detail: string }) => error,
    );

  it('is named by its content', async () => {
    expect(await modelVersion(folder)).toMatch(/^2-[0-9a-f]{8}$/);
    expect(await modelVersion()).toBe(await modelVersion(folder));
  });

  it.each([
    [
      'missing weights',
      'line-reader.int8.onnx',
      () => rmSync(join(folder, 'line-reader.int8.onnx')),
      'is not there',
    ],
    ['a missing alphabet', 'alphabet.json', () => rmSync(join(folder, 'alphabet.json')), 'is not there'],
    [
      'weights that a transfer cut short',
      'line-reader.int8.onnx',
      () => change('line-reader.int8.onnx', (all) => all.subarray(0, 9000)),
      'is damaged',
    ],
    [
      'an alphabet of another version',
      'alphabet.json',
      () => change('alphabet.json', () => '["a"]'),
      'is damaged',
    ],
    [
      'a manifest that is no JSON',
      'model.json',
      () => change('model.json', () => 'version https://git-lfs…'),
      'is damaged',
    ],
    [
      'another version of everything',
      'model.json',
      () => change('model.json', (all) => all.toString().replace('"format": 2', '"format": 3')),
      'is of version 3',
    ],
  ])('%s: names the file and what to do, in both languages', async (_, file, spoil, what) => {
    spoil();
    const { code, detail } = await problem();
    expect(code).toBe('engineMissing');
    const [vi, en] = detail.split(' · ');
    expect(vi).toContain(`${join(folder, file)} `);
    expect(vi).toContain('hãy lấy lại thư mục models/line-reader');
    expect(en).toContain(`${join(folder, file)} ${what}`);
    expect(en).toContain('get the folder models/line-reader of this phusa again');
  });

  it('is looked at before anything is read with it', async () => {
    change('line-reader.int8.onnx', (all) => Buffer.concat([all, Buffer.from('x')]));
    const engine = new LineReaderEngine({ folder });
    await expect(engine.describe()).rejects.toMatchObject({ code: 'engineMissing', permanent: true });
    await engine.close();
  });
});
