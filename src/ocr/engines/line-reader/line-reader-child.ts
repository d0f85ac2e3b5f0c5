import { serveTasks } from '../../../platform/child-process/child-tasks.js';
import { isLight } from '../../../platform/media/pictures/plain-jpeg.js';
import { PermanentError } from '../../../shared/errors.js';
import type { Rotation } from '../../recognition/ocr-engine.js';
import { type GreyPicture, hasInk, loadGrey, negative } from '../../imaging/grey-picture.js';
import { readUpright, type UprightResult } from '../../recognition/read-upright.js';
import { type OcrResult, scaleOcrResult } from '../../recognition/ocr-result.js';
import type { LineReaderTask } from './line-reader-engine.js';
import type { ModelFiles } from './network/model-files.js';
import { Network } from './network/network.js';
import { readPicture } from './read-picture.js';

let network: Promise<Network> | undefined;

/** Resolves when this machine can run the network. */
async function load(files: ModelFiles): Promise<void> {
  await (network ??= Network.load(files).catch((error: unknown) => {
    throw new PermanentError('engineMissing', error instanceof Error ? error.message : String(error));
  }));
}

async function recognise({ picture, files }: LineReaderTask): Promise<UprightResult> {
  await load(files);
  const readings = new Map<Rotation, OcrResult>();
  const read = async (rotation: Rotation): Promise<OcrResult> => {
    const known = readings.get(rotation);
    if (known) return known;
    const page = await loadGrey(picture, rotation, LARGEST_PIXELS);
    if (!network || !hasInk(page)) return { lines: [] };
    const reading = scaleOcrResult(await readEitherWay(await network, page), page.scale);
    readings.set(rotation, reading);
    return reading;
  };
  return readUpright(read, async () => bestOf(read), POOR);
}

/** A photostat is white on black; a page with a large dark picture is not. Both are dark: what reads better is right. */
async function readEitherWay(network: Network, page: GreyPicture): Promise<OcrResult> {
  const reading = await readPicture(network, page);
  if (isLight(page.data)) return reading;
  const other = await readPicture(network, negative(page));
  return lettersWellRead(other) > lettersWellRead(reading) ? other : reading;
}

/** Upright pages read with 0.88 and more, upside down with 0.73 at most, on their side with less. */
const POOR = 0.82;
const DOUBTFUL = 0.6;
/** An A3 page at 300 dpi. */
const LARGEST_PIXELS = 3508 * 4961;

/** Reading is so cheap that the other directions are simply tried: the one with the most well-read letters wins. */
async function bestOf(read: (rotation: Rotation) => Promise<OcrResult>): Promise<Rotation> {
  let [best, most]: [Rotation, number] = [0, 0];
  for (const rotation of [0, 90, 180, 270] as const) {
    const letters = lettersWellRead(await read(rotation));
    if (letters > most) [best, most] = [rotation, letters];
  }
  return best;
}

/** What is read in noise or on its side comes with little confidence, and some of it with more by chance. */
function lettersWellRead({ lines }: OcrResult): number {
  const words = lines.flatMap((line) => line.words);
  return words.reduce(
    (sum, { text, confidence }) => sum + text.length * Math.max(0, confidence - DOUBTFUL),
    0,
  );
}

serveTasks({ load, recognise });
