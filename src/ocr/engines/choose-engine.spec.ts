import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chooseEngine } from './choose-engine.js';

describe('chooseEngine', () => {
  const path = process.env['PATH'];
  beforeEach(() => {
    process.env['PATH'] = '/nowhere';
  });
  afterEach(() => {
    process.env['PATH'] = path;
  });

  it('takes an engine that needs nothing but npm where no program is installed', async () => {
    const engine = await chooseEngine();
    await expect(engine.describe()).resolves.toMatchObject({ languages: ['vi', 'en'] });
    await engine.close();
  });

  it('takes the one that is asked for', async () => {
    const engine = await chooseEngine({ name: 'tesseract.js', children: 2 });
    expect(engine.name).toBe('tesseract.js');
    await engine.close();
  });

  it('says what to install when the one asked for is missing', async () => {
    await expect(chooseEngine({ name: 'tesseract' })).rejects.toMatchObject({
      code: 'engineMissing',
      detail: expect.stringMatching(/tesseract-ocr-vie/),
    });
  });
});
