import { afterEach, describe, expect, it } from '@jest/globals';
import { CheckedEngine } from '../../src/ocr/recognition/checked-recognition.js';
import { BrokenChildEngine, GARBAGE, GarbageEngine, MissingEngine } from '../support/failure-engines.js';

const picture = { path: '/nowhere.png', width: 800, height: 1000 };
const options = { languages: ['vi'] } as const;

describe('engines that fail', () => {
  let engine: CheckedEngine;
  afterEach(async () => engine.close());

  it('fails the page as transient when the child crashes, again and again', async () => {
    engine = new CheckedEngine(new BrokenChildEngine('crash'));
    const crash = { code: 'childDied', permanent: false, detail: expect.stringContaining('SIGSEGV') };
    await expect(engine.recognise(picture, options)).rejects.toMatchObject(crash);
    await expect(engine.recognise(picture, options)).rejects.toMatchObject(crash);
  });

  it('stops a child that hangs at the time limit', async () => {
    engine = new CheckedEngine(new BrokenChildEngine('hang'));
    const late = engine.recognise(picture, { ...options, timeoutMs: 300 });
    await expect(late).rejects.toMatchObject({ code: 'timeLimit', permanent: true });
  });

  it('stops a child that hangs when the page is given up', async () => {
    engine = new CheckedEngine(new BrokenChildEngine('hang'));
    const given = engine.recognise(picture, options, AbortSignal.timeout(300));
    await expect(given).rejects.toThrow(/abort/i);
  });

  it('stops a child that eats memory', async () => {
    engine = new CheckedEngine(new BrokenChildEngine('eatMemory'));
    const eaten = engine.recognise(picture, options);
    await expect(eaten).rejects.toMatchObject({ code: 'memoryLimit', permanent: true });
  });

  it.each(Object.entries(GARBAGE))('takes no %s for text', async (_, lines) => {
    engine = new CheckedEngine(new GarbageEngine(lines));
    const garbage = engine.recognise(picture, options);
    await expect(garbage).rejects.toMatchObject({ code: 'engineFailed', permanent: true });
  });

  it('takes no unknown rotation', async () => {
    engine = new CheckedEngine(new GarbageEngine([], 45));
    await expect(engine.recognise(picture, options)).rejects.toMatchObject({ code: 'engineFailed' });
  });

  it('says that an engine is missing', async () => {
    engine = new CheckedEngine(new MissingEngine());
    await expect(engine.describe()).rejects.toMatchObject({ code: 'engineMissing', permanent: true });
    await expect(engine.recognise(picture, options)).rejects.toMatchObject({ code: 'engineMissing' });
  });
});
