import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { batchesOf, networkInput } from './batches.js';
import { CROP_HEIGHT, type Crop } from './crop.js';
import type { ModelFiles } from './model-files.js';

/** One character that the network read, and the column of the crop that it stands in. */
export interface ReadCharacter {
  readonly text: string;
  readonly column: number;
  readonly probability: number;
}

/** The network looks at every fourth column. */
const STRIDE = 4;

/** Reads crops of lines. */
export class Network {
  private constructor(
    private readonly session: InferenceSession,
    private readonly alphabet: readonly string[],
  ) {}

  static async load(files: ModelFiles): Promise<Network> {
    const session = await InferenceSession.create(files.weights, {
      executionProviders: ['cpu'],
      // Pages are read side by side in processes of their own instead.
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
    });
    return new Network(session, JSON.parse(await readFile(files.alphabet, 'utf8')) as string[]);
  }

  async read(crops: readonly Crop[]): Promise<ReadCharacter[][]> {
    const result = crops.map((): ReadCharacter[] => []);
    for (const batch of batchesOf(crops)) {
      const members = batch.flatMap((index) => crops[index] ?? []);
      const { data, width } = networkInput(members);
      const x = new Tensor('float32', data, [members.length, 1, CROP_HEIGHT, width]);
      const { idx, prob } = await this.session.run({ x });
      if (!idx || !prob) throw new Error('the network gives no idx and prob');
      const [classes, probabilities] = [idx.data as Int32Array, prob.data as Float32Array];
      const frames = width / STRIDE;
      batch.forEach((index, n) => {
        const [start, end] = [n * frames, n * frames + (crops[index]?.width ?? 0) / STRIDE];
        const line = decode(classes.subarray(start, end), probabilities.subarray(start, end), this.alphabet);
        result[index] = line;
      });
    }
    return result;
  }
}

/** Greedy CTC: class 0 is nothing, and a class that goes on over several frames is one character. */
export function decode(
  classes: Int32Array,
  probabilities: Float32Array,
  alphabet: readonly string[],
): ReadCharacter[] {
  const characters: ReadCharacter[] = [];
  classes.forEach((kind, frame) => {
    const text = alphabet[kind - 1];
    if (text === undefined || kind === classes[frame - 1]) return;
    characters.push({ text, column: (frame + 0.5) * STRIDE, probability: probabilities[frame] ?? 0 });
  });
  return characters;
}
