import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PermanentError } from '../../../shared/errors.js';

const require = createRequire(import.meta.url);

export const TESSERACT_DATA = ['vie', 'eng', 'osd'] as const;
export type TesseractData = (typeof TESSERACT_DATA)[number];

/** The folder of a language's data inside its npm package, so that nothing is fetched. */
export function dataFolder(language: TesseractData): string {
  // The small integer models read as well as the full ones; orientation needs the full file's legacy part.
  const variant = language === 'osd' ? '4.0.0' : '4.0.0_best_int';
  const folder = join(packageFolder(`@tesseract.js-data/${language}`), variant);
  if (!existsSync(join(folder, `${language}.traineddata.gz`))) throw missing(`${folder} has no data`);
  return folder;
}

export function tesseractJsVersion(): string {
  const { version } = require(join(packageFolder('tesseract.js'), 'package.json')) as { version: string };
  return version;
}

function packageFolder(name: string): string {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch (error) {
    throw missing(`npm package ${name} is not installed`, error);
  }
}

function missing(detail: string, cause?: unknown): PermanentError {
  return new PermanentError('engineMissing', detail, { cause });
}
