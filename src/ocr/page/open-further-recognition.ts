import type { AppConfig } from '../../platform/config/app-config.js';
import { PhusaError } from '../../shared/errors.js';
import { FurtherRecognition } from '../correction/further-recognition.js';
import type { OcrEngine } from '../recognition/ocr-engine.js';
import { PictureTools } from '../imaging/picture-tools.js';
import { bigramModel } from '../../platform/models/load-bigram-model.js';
import { SecondOpinion } from '../correction/second-opinion.js';
import { PreprocessingFallback } from '../correction/preprocessing-fallback.js';
import { chooseEngine } from '../engines/choose-engine.js';
import { chooseSecondOpinionRecogniser } from '../engines/choose-line-recogniser.js';
import { otherFamilies } from '../engines/engines.js';

/**
 * What may read after `engine` on this machine, as far as the settings let it; PermanentError('engineMissing') where
 * the model that judges between readings is not there. `children` pages are read side by side.
 */
export async function openFurtherRecognition(
  config: Pick<AppConfig, 'furtherRecognition' | 'limits'>,
  engine: OcrEngine,
  children: number,
): Promise<FurtherRecognition> {
  const { secondOpinionMs, preprocessingFallbackMs } = config.furtherRecognition;
  const timeoutMs = config.limits.pageTimeoutMs;
  await bigramModel();
  const reader = secondOpinionMs > 0 ? await chooseSecondOpinionRecogniser(engine.name, children) : undefined;
  const pictures = new PictureTools();
  let other: Promise<OcrEngine | undefined> | undefined;
  const secondOpinion = new SecondOpinion(reader, pictures, { budgetMs: secondOpinionMs, timeoutMs });
  const preprocessingFallback = new PreprocessingFallback(
    engine,
    () => (other ??= otherThan(engine)),
    pictures,
    {
      budgetMs: preprocessingFallbackMs,
      timeoutMs,
    },
  );
  return new FurtherRecognition({
    secondOpinion,
    ...(preprocessingFallbackMs > 0 ? { preprocessingFallback } : {}),
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
