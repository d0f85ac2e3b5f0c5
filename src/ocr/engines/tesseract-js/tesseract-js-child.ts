import { serveTasks } from '../../../platform/child-process/child-tasks.js';
import type { TextWord } from '../../../shared/page-text.js';
import type { OcrLanguage, PagePicture } from '../../recognition/ocr-engine.js';
import type { LinePicture } from '../../recognition/line-recogniser.js';
import { toPgm } from '../../imaging/grey-picture.js';
import type { UprightResult } from '../../recognition/read-upright.js';
import { readPage } from '../tesseract/read-page.js';
import { tesseractLanguage } from '../tesseract/tesseract-settings.js';
import { parseLinesTsv } from '../tesseract/tesseract-tsv.js';
import { TesseractWorker } from './tesseract-worker.js';

export interface TesseractJsTask {
  readonly picture: PagePicture;
  readonly languages: readonly OcrLanguage[];
}

export interface TesseractJsLinesTask {
  readonly lines: readonly LinePicture[];
  readonly languages: readonly OcrLanguage[];
}

const worker = new TesseractWorker();

async function recognise({ picture, languages }: TesseractJsTask): Promise<UprightResult> {
  return readPage(worker, picture, languages);
}

async function readLines({ lines, languages }: TesseractJsLinesTask): Promise<TextWord[][]> {
  const language = tesseractLanguage(languages);
  const readings: TextWord[][] = [];
  for (const line of lines) {
    readings.push(parseLinesTsv(await worker.readLine(toPgm(line), language), 1)[0] ?? []);
  }
  return readings;
}

serveTasks({ recognise, readLines });
