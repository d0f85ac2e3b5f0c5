import type { AppConfig } from '../../platform/config/app-config.js';
import { PhusaError } from '../../shared/errors.js';
import { FurtherReadings } from '../correction/further-readings.js';
import type { OcrEngine } from '../recognition/ocr-engine.js';
import { PictureTools } from '../imaging/picture-tools.js';
import { pairModel } from '../../platform/models/load-bigram-model.js';
import { SecondReading } from '../correction/second-opinion.js';
import { ThirdWay } from '../correction/preprocessing-fallback.js';
import { chooseEngine } from '../engines/choose-engine.js';
import { chooseSecondReader } from '../engines/choose-line-recogniser.js';
import { otherFamilies } from '../engines/engines.js';

/**
 * What may read after `engine` on this machine, as far as the settings let it; PermanentError('engineMissing') where
 * the model that judges between readings is not there. `children` pages are read side by side.
 */
export async function openFurtherReadings(
  config: Pick<AppConfig, 'furtherReading' | 'limits'>,
  engine: OcrEngine,
  children: number,
): Promise<FurtherReadings> {
  const { secondReaderMs, thirdWayMs } = config.furtherReading;
  const timeoutMs = config.limits.pageTimeoutMs;
  await pairModel();
  const reader = secondReaderMs > 0 ? await chooseSecondReader(engine.name, children) : undefined;
  const pictures = new PictureTools();
  let other: Promise<OcrEngine | undefined> | undefined;
  const secondReading = new SecondReading(reader, pictures, { budgetMs: secondReaderMs, timeoutMs });
  const thirdWay = new ThirdWay(engine, () => (other ??= otherThan(engine)), pictures, {
    budgetMs: thirdWayMs,
    timeoutMs,
  });
  return new FurtherReadings({
    secondReading,
    ...(thirdWayMs > 0 ? { thirdWay } : {}),
    close: async () => {
      await Promise.all([reader?.close(), pictures.close(), other?.then((opened) => opened?.close())]);
    },
  });
}

/** The best engine that is here and is of another family. */
async function otherThan({ name }: OcrEngine): Promise<OcrEngine | undefined> {
  for (const other of otherFamilies(name)) {
    try {
      return await chooseEngine({ name: other.name });
    } catch (error) {
      if (!(error instanceof PhusaError) || error.code !== 'engineMissing') throw error;
    }
  }
  return undefined;
}
