import { PermanentError } from '../../../shared/errors.js';
import type { EngineDescription } from '../../recognition/ocr-engine.js';
import { runTesseract } from './tesseract-program.js';

const NEEDED = ['vie', 'eng', 'osd'];
const PROBE_TIMEOUT_MS = 10_000;

/** What the program can do; PermanentError('engineMissing') where it is not there or lacks data. */
export async function probeTesseract(program: string): Promise<Omit<EngineDescription, 'name'>> {
  const limits = { timeoutMs: PROBE_TIMEOUT_MS };
  const { stdout: versionText } = await runTesseract(program, ['--version'], limits);
  const { stdout: list } = await runTesseract(program, ['--list-langs'], limits);
  const languages = list
    .split('\n')
    .slice(1)
    .map((name) => name.trim())
    .filter(Boolean);
  const missing = NEEDED.filter((name) => !languages.includes(name));
  if (missing.length > 0) {
    throw new PermanentError('engineMissing', `tesseract has no data for ${missing.join(', ')}`);
  }
  const version = /^tesseract v?(\S+)/m.exec(versionText)?.[1];
  if (!version) throw new PermanentError('engineMissing', `${program} does not tell its version`);
  return { version, languages: ['vi', 'en'] };
}
