import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PermanentError } from '../../../shared/errors.js';

export interface ModelFiles {
  readonly weights: string;
  readonly alphabet: string;
}

/** Where the weights lie in the project; sources and what the compiler makes of them stand at different depths. */
export function modelFiles(): ModelFiles {
  const folder = join(projectFolder(), 'models', 'line-reader');
  const files = {
    weights: join(folder, 'line-reader.int8.onnx'),
    alphabet: join(folder, 'alphabet.json'),
  };
  const missing = Object.values(files).find((file) => !existsSync(file));
  if (missing) throw new PermanentError('engineMissing', `${missing} is not there`);
  return files;
}

/** Names the weights, so that a page tells for ever what read it. */
export async function modelVersion(files: ModelFiles): Promise<string> {
  const hash = createHash('sha256').update(await readFile(files.weights));
  return `1-${hash.digest('hex').slice(0, 8)}`;
}

function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
