import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PermanentError } from '../../../../shared/errors.js';

export interface ModelFiles {
  readonly weights: string;
  readonly alphabet: string;
}

/** What goes into the network and comes out, and how: this program's `model.json` and the model's own must agree. */
const FORMAT = 2;
const WEIGHTS = 'line-reader.int8.onnx';
const ALPHABET = 'alphabet.json';

/** What a model says of itself: `model.json` beside the weights, written with them. */
interface Manifest {
  readonly format: number;
  /** SHA-256 of each file by its name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where the weights lie in the project; sources and what the compiler makes of them stand at different depths. */
export const modelFolder = (): string => join(projectFolder(), 'models', 'line-reader');

export const modelFiles = (folder = modelFolder()): ModelFiles => ({
  weights: join(folder, WEIGHTS),
  alphabet: join(folder, ALPHABET),
});

/**
 * Names the weights, so that a page tells for ever what read it. Throws `engineMissing` that names the file and what
 * to do, in both languages, where one is missing, damaged, or of a version that this program does not know.
 */
export async function modelVersion(folder = modelFolder()): Promise<string> {
  const { format, files } = await manifestIn(folder);
  if (format !== FORMAT) throw modelProblem(folder, 'model.json', otherVersion(format));
  const hashes = await Promise.all(
    [WEIGHTS, ALPHABET].map(async (name) => {
      const hash = createHash('sha256')
        .update(await bytesOf(folder, name))
        .digest('hex');
      if (hash !== files[name]) throw modelProblem(folder, name, DAMAGED);
      return hash;
    }),
  );
  return `${FORMAT}-${hashes[0]?.slice(0, 8)}`;
}

async function manifestIn(folder: string): Promise<Manifest> {
  const words = (await bytesOf(folder, 'model.json')).toString('utf8');
  try {
    const manifest = JSON.parse(words) as Partial<Manifest> | null;
    if (manifest?.files) return { format: manifest.format ?? 0, files: manifest.files };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw modelProblem(folder, 'model.json', DAMAGED);
}

async function bytesOf(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name);
  if (!existsSync(path)) throw modelProblem(folder, name, MISSING);
  return readFile(path);
}

const MISSING = { vi: 'không có ở đó', en: 'is not there' };
const DAMAGED = {
  vi: 'bị hỏng, hoặc không cùng phiên bản với model.json',
  en: 'is damaged, or not of the version that model.json names',
};
const otherVersion = (format: number): { vi: string; en: string } => ({
  vi: `thuộc phiên bản ${format}, chương trình này cần phiên bản ${FORMAT}`,
  en: `is of version ${format}, this program needs version ${FORMAT}`,
});

function modelProblem(folder: string, name: string, what: { vi: string; en: string }): PermanentError {
  const path = join(folder, name);
  const shown = relative(projectFolder(), path);
  const file = shown.startsWith('..') ? path : shown;
  return new PermanentError(
    'engineMissing',
    `${file} ${what.vi}; hãy lấy lại thư mục models/line-reader của bản phusa này · ` +
      `${file} ${what.en}; get the folder models/line-reader of this phusa again`,
  );
}

function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
