import { serveTasks } from '../../../platform/media/child-tasks.js';
import type { OcrLanguage, PagePicture } from '../../ocr-engine.js';
import type { UprightReading } from '../read-upright.js';
import { readPage } from '../tesseract/read-page.js';
import { TesseractWorker } from './tesseract-worker.js';

export interface TesseractJsTask {
  readonly picture: PagePicture;
  readonly languages: readonly OcrLanguage[];
}

const worker = new TesseractWorker();

async function recognise({ picture, languages }: TesseractJsTask): Promise<UprightReading> {
  return readPage(worker, picture, languages);
}

serveTasks({ recognise });
