import type { GreyPicture } from '../../imaging/grey-picture.js';
import type { OcrLanguage } from '../../recognition/ocr-engine.js';

/** Fully automatic layout without orientation detection, which is asked for apart and only when needed. */
export const PAGE_SEGMENTATION = '3';

/** A picture of a single line. */
export const LINE_SEGMENTATION = '7';
/** The size at which lines are cut out for it. */
export const LINE_DPI = 200;

/** `vie` alone reads mixed pages better and faster than `vie+eng`. */
export function tesseractLanguage(languages: readonly OcrLanguage[]): 'vie' | 'eng' {
  return languages.includes('vi') || !languages.includes('en') ? 'vie' : 'eng';
}

const A4_LONG_SIDE_INCHES = 11.69;

/** Tesseract guesses a resolution up to twice too high; pages are A4 or near it. */
export function assumedDpi({ width, height }: GreyPicture): number {
  return Math.min(600, Math.max(70, Math.round(Math.max(width, height) / A4_LONG_SIDE_INCHES)));
}
