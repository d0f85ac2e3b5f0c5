import { createRequire } from 'node:module';
import { lineReader } from '../../ocr/engines/line-reader/line-reader-descriptor.js';
import { modelVersion } from '../../ocr/engines/line-reader/network/model-files.js';
import { tesseract } from '../../ocr/engines/tesseract/tesseract-descriptor.js';
import { tesseractJs } from '../../ocr/engines/tesseract-js/tesseract-js-descriptor.js';
import type { OcrEngineName } from '../../platform/config/app-config.js';
import { PhusaError } from '../../shared/errors.js';
import type { Check, Finding } from './check.js';
import { runProgram } from './run-program.js';

const LANGUAGES = ['vie', 'eng', 'osd'];
/** Parts with machine code: these fail on systems that their makers did not build for. */
const NATIVE_PARTS = ['sharp', '@napi-rs/canvas', 'libsql', 'argon2', '@hyzyla/pdfium', 'onnxruntime-node'];

/** The native Tesseract is faster; without it the one from npm reads. */
export const checkTesseract =
  (wanted: OcrEngineName | undefined, run = runProgram): Check =>
  async () => {
    const version = /tesseract v?([\d.]+)/i.exec((await run('tesseract', ['--version'])) ?? '')?.[1];
    const listed = (await run('tesseract', ['--list-langs']))?.split(/\s+/) ?? [];
    const missing = LANGUAGES.filter((language) => !listed.includes(language));
    const base = { id: tesseract.name, name: tesseract.label };
    if (version && missing.length === 0) {
      return { ...base, verdict: 'ok', found: `${version}, ${LANGUAGES.join(' ')}` };
    }
    return {
      ...base,
      verdict: wanted === tesseract.name ? 'missing' : 'better',
      found: version ? `${version}, thiếu/lacks ${missing.join(' ')}` : '—',
      advice: {
        vi: 'Để đọc nhanh hơn: sudo apt install tesseract-ocr tesseract-ocr-vie (macOS: brew install tesseract tesseract-lang)',
        en: 'To read faster: sudo apt install tesseract-ocr tesseract-ocr-vie (macOS: brew install tesseract tesseract-lang)',
      },
    };
  };

/** Our own reader: its weights are whole, and of the version that this program knows. */
export const checkLineReader =
  (wanted: OcrEngineName | undefined, folder?: string): Check =>
  async () => {
    const base = { id: lineReader.name, name: lineReader.label };
    try {
      return { ...base, verdict: 'ok', found: await modelVersion(folder) };
    } catch (error) {
      if (!(error instanceof PhusaError)) throw error;
      const [vi, en] = (error.detail ?? error.message).split(' · ');
      const verdict = wanted === undefined || wanted === lineReader.name ? 'missing' : 'better';
      return { ...base, verdict, found: '—', advice: { vi: vi ?? '', en: en ?? vi ?? '' } };
    }
  };

/** The second engine that comes with phusa, and its languages. */
export const checkBundledEngine: Check = () => {
  const parts = ['tesseract.js', ...LANGUAGES.map((language) => `@tesseract.js-data/${language}`)];
  const missing = parts.filter((part) => !isInstalled(part));
  return Promise.resolve({
    id: tesseractJs.name,
    name: tesseractJs.label,
    verdict: missing.length === 0 ? 'ok' : 'missing',
    found: missing.length === 0 ? LANGUAGES.join(' ') : `thiếu/lacks ${missing.join(', ')}`,
    ...(missing.length === 0 ? {} : { advice: REINSTALL }),
  });
};

export const checkNativeParts: Check = async (): Promise<Finding> => {
  const outcomes = await Promise.all(
    NATIVE_PARTS.map(async (part) => ({ part, problem: await loadProblem(part) })),
  );
  const broken = outcomes.filter(({ problem }) => problem !== undefined);
  return {
    id: 'native-parts',
    name: { vi: 'Thành phần mã máy', en: 'Native parts' },
    verdict: broken.length === 0 ? 'ok' : 'missing',
    found:
      broken.length === 0
        ? NATIVE_PARTS.join(', ')
        : broken.map(({ part, problem }) => `${part}: ${problem ?? ''}`).join('; '),
    ...(broken.length === 0 ? {} : { advice: REINSTALL }),
  };
};

const REINSTALL = { vi: 'Chạy lại: npm ci', en: 'Run again: npm ci' };

function isInstalled(name: string): boolean {
  const require = createRequire(import.meta.url);
  try {
    require.resolve(`${name}/package.json`);
    return true;
  } catch (error) {
    // A package may not export its manifest; it is installed all the same.
    return (error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
}

/** Loaded in a process of its own: a part that does not suit the machine may take its process down with it. */
async function loadProblem(name: string): Promise<string | undefined> {
  if (!isInstalled(name)) return 'thiếu/missing';
  const code = `await import(${JSON.stringify(import.meta.resolve(name))})`;
  const said = await runProgram(process.execPath, ['--input-type=module', '--eval', code]);
  return said === undefined ? 'không nạp được/does not load' : undefined;
}
