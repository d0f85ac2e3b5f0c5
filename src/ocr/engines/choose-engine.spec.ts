import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chooseEngine } from './choose-engine.js';

describe('chooseEngine', () => {
  const path = process.env['PATH'];
  afterEach(() => {
    process.env['PATH'] = path;
  });

  it('takes our own reader, which needs nothing but npm', async () => {
    const engine = await chooseEngine();
    await expect(engine.describe()).resolves.toMatchObject({ name: 'line-reader', languages: ['vi', 'en'] });
    await engine.close();
  });

  it('takes the one that is asked for', async () => {
    const engine = await chooseEngine({ name: 'tesseract.js', children: 2 });
    expect(engine.name).toBe('tesseract.js');
    await engine.close();
  });

  it('says why a better engine is not used', async () => {
    const broken = join(await mkdtemp(join(tmpdir(), 'phusa-no-model-')), 'models');
    const said: string[] = [];
    const engine = await chooseEngine({ modelFolder: broken, onUnusable: (reason) => said.push(reason) });
    expect(engine.name).toMatch(/^tesseract/);
    expect(said[0]).toMatch(/^line-reader: .*model\.json không có ở đó.* · .*model\.json is not there/);
    await engine.close();
    await rmdir(dirname(broken));
    await expect(chooseEngine({ name: 'line-reader', modelFolder: broken })).rejects.toMatchObject({
      code: 'engineMissing',
      detail: expect.stringContaining('model.json is not there'),
    });
  });

  describe('on a machine without programs', () => {
    beforeEach(() => {
      process.env['PATH'] = '/nowhere';
    });

    it('says what to install for the one asked for', async () => {
      await expect(chooseEngine({ name: 'tesseract' })).rejects.toMatchObject({
        code: 'engineMissing',
        detail: expect.stringMatching(/tesseract-ocr-vie/),
      });
    });
  });
});
