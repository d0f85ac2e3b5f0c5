import tesseract, { type Worker } from 'tesseract.js';
import { PermanentError } from '../../../shared/errors.js';
import type { Rotation } from '../../recognition/ocr-engine.js';
import type { Tesseract } from '../tesseract/read-page.js';
import { LINE_DPI } from '../tesseract/tesseract-settings.js';
import { dataFolder, type TesseractData } from './tesseract-data.js';

const { createWorker, OEM, PSM } = tesseract;

/** tesseract.js with one warm worker, which changes its language only when the pages do. */
export class TesseractWorker implements Tesseract {
  private reader?: { language: TesseractData; worker: Worker };

  async read(picture: Buffer, language: TesseractData, dpi: number): Promise<string> {
    const worker = await this.readerOf(language);
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: String(dpi) });
    const { data } = await asking(worker.recognize(picture, {}, { text: false, tsv: true }));
    return data.tsv ?? '';
  }

  /** The table of words of a picture of one line. */
  async readLine(picture: Buffer, language: TesseractData): Promise<string> {
    const worker = await this.readerOf(language);
    await worker.setParameters({
      tessedit_pageseg_mode: PSM.SINGLE_LINE,
      user_defined_dpi: String(LINE_DPI),
    });
    const { data } = await asking(worker.recognize(picture, {}, { text: false, tsv: true }));
    return data.tsv ?? '';
  }

  async orientation(picture: Buffer): Promise<Rotation | undefined> {
    // Needed for few pages and holding a second engine in memory: not kept.
    const worker = await start('osd', OEM.TESSERACT_ONLY);
    try {
      const { data } = await asking(worker.detect(picture));
      return ([0, 90, 180, 270] as const).find((turn) => turn === data.orientation_degrees);
    } finally {
      await worker.terminate();
    }
  }

  private async readerOf(language: TesseractData): Promise<Worker> {
    if (this.reader?.language === language) return this.reader.worker;
    await this.reader?.worker.terminate();
    delete this.reader;
    const worker = await start(language, OEM.LSTM_ONLY);
    this.reader = { language, worker };
    return worker;
  }
}

async function start(language: TesseractData, mode: tesseract.OEM): Promise<Worker> {
  const legacy = mode === OEM.TESSERACT_ONLY;
  return asking(
    createWorker(language, mode, {
      langPath: dataFolder(language),
      cacheMethod: 'none',
      gzip: true,
      legacyCore: legacy,
      legacyLang: legacy,
      logger: () => undefined,
      // Without a handler the library throws into the void; the promise is rejected all the same.
      errorHandler: () => undefined,
    }),
  );
}

/** tesseract.js rejects with strings. */
async function asking<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new PermanentError('engineFailed', error instanceof Error ? error.message : String(error));
  }
}
