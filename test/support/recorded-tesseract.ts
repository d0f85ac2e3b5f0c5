import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words of the recording; each page has a number beside them that its picture alone decides. */
export const RECORDED_WORDS = ['Nghiên', 'cứu', 'giống', 'lúa', 'chịu', 'mặn'];

const row = (line: number, word: number, text: string): string =>
  `5\t1\t1\t1\t${line}\t${word}\t${word * 90}\t${100 + line * 60}\t80\t40\t96\t${text}`;

/**
 * A `tesseract` that reads every page in no time: the real engine's adapter runs, with a recording for its program.
 * Writes it into `folder` and gives the variables that make a phusa use it, and no other reader beside it.
 */
export function recordedTesseract(folder: string): Record<string, string> {
  const words = RECORDED_WORDS.map((word, i) => row(1, i + 1, word)).join('\n');
  writeFileSync(
    join(folder, 'tesseract'),
    `#!/bin/sh
case "$1" in
--version) echo 'tesseract 5.0.0-recorded'; exit ;;
--list-langs) printf 'List of available languages (3):\\neng\\nosd\\nvie\\n'; exit ;;
esac
number=$(cksum)
cat <<'WORDS'
${words}
WORDS
printf '5\\t1\\t1\\t1\\t2\\t1\\t250\\t220\\t200\\t40\\t96\\t%s\\n' "\${number%% *}"
`,
  );
  chmodSync(join(folder, 'tesseract'), 0o755);
  return {
    PATH: `${folder}:${process.env['PATH'] ?? ''}`,
    OCR_ENGINE: 'tesseract',
    PHUSA_SECOND_OPINION_MS: '0',
    PHUSA_PREPROCESSING_FALLBACK_MS: '0',
  };
}
