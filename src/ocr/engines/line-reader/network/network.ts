import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { batchesOf, NetworkInput } from './batches.js';
import { CROP_HEIGHT, type Crop } from './crop.js';
import { decode, type ReadCharacter, STRIDE } from './decode.js';
import type { ModelFiles } from './model-files.js';

/** Reads crops of lines. */
export class Network {
  private readonly input = new NetworkInput();

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
      const { data, width } = this.input.of(members);
      const x = new Tensor('float32', data, [members.length, 1, CROP_HEIGHT, width]);
      const { idx, prob } = await this.session.run({ x });
      if (!idx || !prob) throw new Error('the network gives no idx and prob');
      const [classes, probabilities] = [idx.data as Int32Array, prob.data as Float32Array];
      const frames = width / STRIDE;
      const depth = classes.length / (members.length * frames);
      batch.forEach((index, n) => {
        const start = n * frames * depth;
        const end = start + ((crops[index]?.width ?? 0) / STRIDE) * depth;
        const line = {
          kinds: classes.subarray(start, end),
          probabilities: probabilities.subarray(start, end),
          depth,
        };
        result[index] = decode(line, this.alphabet);
      });
    }
    return result;
  }
}
