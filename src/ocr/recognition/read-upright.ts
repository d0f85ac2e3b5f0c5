import type { Rotation } from './ocr-engine.js';
import { pageConfidence, type OcrResult } from './ocr-result.js';

export interface UprightResult extends OcrResult {
  readonly rotation: Rotation;
}

/**
 * Reads a page as it lies. Only when that reads poorly is `guess` asked how the page lies, and the page read once
 * more; the better reading wins. So a page that reads well, or holds no text, pays nothing for turned ones. `poor` is
 * the confidence that upright pages have with this engine and pages on their side have not.
 */
export async function readUpright(
  read: (rotation: Rotation) => Promise<OcrResult>,
  guess: () => Promise<Rotation | undefined>,
  poor: number,
): Promise<UprightResult> {
  const lying: UprightResult = { rotation: 0, ...(await read(0)) };
  if (lying.lines.length === 0 || pageConfidence(lying.lines) >= poor) return lying;
  const rotation = await guess();
  if (rotation === undefined || rotation === 0) return lying;
  const turned: UprightResult = { rotation, ...(await read(rotation)) };
  return pageConfidence(turned.lines) > pageConfidence(lying.lines) ? turned : lying;
}
