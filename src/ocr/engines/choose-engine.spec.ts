import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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
