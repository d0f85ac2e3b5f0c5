import type { OcrEngineName } from '../../platform/config/app-config.js';
import type { FurtherRecognition } from '../correction/further-recognition.js';
import type { OcrEngine } from '../recognition/ocr-engine.js';

/** An engine, and what reads after it. */
export interface Readers {
  readonly engine: OcrEngine;
  readonly further: FurtherRecognition;
}

/** Engines that a reading may ask for beside the one that reads here: each opened when first asked for, and kept. */
export class OtherEngines {
  private readonly opened = new Map<OcrEngineName, Promise<Readers>>();

  constructor(private readonly open: (name: OcrEngineName) => Promise<Readers>) {}

  /** Throws PermanentError('engineMissing') where it cannot be used here; asked again, it is looked for again. */
  async named(name: OcrEngineName): Promise<Readers> {
    const opening = this.opened.get(name) ?? this.open(name);
    this.opened.set(name, opening);
    try {
      return await opening;
    } catch (error) {
      if (this.opened.get(name) === opening) this.opened.delete(name);
      throw error;
    }
  }

  async close(): Promise<void> {
    const opened = await Promise.allSettled(this.opened.values());
    await Promise.all(
      opened.map(async (readers) => {
        if (readers.status === 'rejected') return; // nothing was opened
        await Promise.all([readers.value.engine.close(), readers.value.further.close()]);
      }),
    );
  }
}
