import { describe, expect, it } from '@jest/globals';
import { RecordedEngine } from '../../../test/support/recorded-engine.js';
import { PermanentError } from '../../shared/errors.js';
import { FurtherRecognition } from '../correction/further-recognition.js';
import { OtherEngines } from './other-engines.js';

class ClosableEngine extends RecordedEngine {
  closed = 0;
  override async close(): Promise<void> {
    this.closed += 1;
    await super.close();
  }
}

describe('other engines', () => {
  it('are opened once, whoever asks, and closed in the end', async () => {
    const engine = new ClosableEngine('chữ');
    let opened = 0;
    const others = new OtherEngines(() => {
      opened += 1;
      return Promise.resolve({ engine, further: new FurtherRecognition() });
    });
    await Promise.all([others.named('tesseract'), others.named('tesseract')]);
    expect((await others.named('tesseract')).engine).toBe(engine);
    await others.close();
    expect([opened, engine.closed]).toEqual([1, 1]);
  });

  it('that are missing are looked for again when they are asked for again', async () => {
    let here = false;
    const others = new OtherEngines(() =>
      here
        ? Promise.resolve({ engine: new RecordedEngine('chữ'), further: new FurtherRecognition() })
        : Promise.reject(new PermanentError('engineMissing')),
    );
    await expect(others.named('tesseract')).rejects.toMatchObject({ code: 'engineMissing' });
    here = true;
    expect((await others.named('tesseract')).engine.name).toBe('recorded');
    await others.close();
  });
});
