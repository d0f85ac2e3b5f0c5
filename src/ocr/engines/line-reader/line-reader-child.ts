import { serveTasks } from '../../../platform/media/child-tasks.js';
import { PermanentError } from '../../../shared/errors.js';
import type { PagePicture, RecognisedLine, Rotation } from '../../ocr-engine.js';
import { hasInk, loadGrey } from '../grey-picture.js';
import { readUpright, type UprightReading } from '../read-upright.js';
import { pageConfidence, scaleLines } from '../reading.js';
import { modelFiles } from './model-files.js';
import { Network } from './network.js';
import { readPicture } from './read-picture.js';

let network: Promise<Network> | undefined;

/** Resolves when this machine can run the network. */
async function load(): Promise<void> {
  await (network ??= Network.load(modelFiles()).catch((error: unknown) => {
    throw new PermanentError('engineMissing', error instanceof Error ? error.message : String(error));
  }));
}

async function recognise(picture: PagePicture): Promise<UprightReading> {
  await load();
  const readings = new Map<Rotation, readonly RecognisedLine[]>();
  const read = async (rotation: Rotation): Promise<readonly RecognisedLine[]> => {
    const known = readings.get(rotation);
    if (known) return known;
    const page = await loadGrey(picture, rotation, LARGEST_PIXELS);
    if (!network || !hasInk(page)) return [];
    const lines = scaleLines(await readPicture(await network, page), page.scale);
    readings.set(rotation, lines);
    return lines;
  };
  return readUpright(read, async () => bestOf(read), POOR);
}

/** Upright pages read with 0.88 and more, upside down with 0.73 at most, on their side with less. */
const POOR = 0.82;
/** An A3 page at 300 dpi. */
const LARGEST_PIXELS = 3508 * 4961;

/** Reading is so cheap that the other directions are simply tried. */
async function bestOf(read: (rotation: Rotation) => Promise<readonly RecognisedLine[]>): Promise<Rotation> {
  let [best, highest]: [Rotation, number] = [0, 0];
  for (const rotation of [0, 90, 180, 270] as const) {
    const confidence = pageConfidence(await read(rotation));
    if (confidence > highest) [best, highest] = [rotation, confidence];
  }
  return best;
}

serveTasks({ load, recognise });
