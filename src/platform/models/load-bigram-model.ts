import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { PermanentError } from '../../shared/errors.js';
import { decodePairs } from '../../text/bigram-file.js';
import { BigramModel } from '../../text/bigram-model.js';

let loaded: Promise<BigramModel> | undefined;

/** The counts of `models/bigram-model`, read once a process; PermanentError('engineMissing') without them. */
export async function bigramModel(): Promise<BigramModel> {
  return (loaded ??= load());
}

async function load(): Promise<BigramModel> {
  const path = join(projectFolder(), 'models', 'bigram-model', 'bigrams.br');
  try {
    const bytes = await promisify(brotliDecompress)(await readFile(path));
    return new BigramModel(decodePairs(bytes));
  } catch (error) {
    throw new PermanentError('engineMissing', `${path}: ${String(error)}; run "npm ci" again`, {
      cause: error,
    });
  }
}

/** Sources and what the compiler makes of them stand at different depths. */
function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
