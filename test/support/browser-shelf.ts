import { makePdf } from '../fixtures/make-pdf.js';
import type { RunningApi, Sent } from './running-api.js';

/** What a script would do if a name were taken for HTML. */
const ATTACK = '<img src=x onerror="globalThis.attacked=1">';

export const ATTACKING_TITLE = `Bẫy ${ATTACK} trong nhan đề`;
export const ATTACKING_NAME = '<img src=x onerror=globalThis.attacked=1>.pdf';
export const SECRET_TITLE = 'Hồ sơ nội bộ: tận dụng năng lượng gió tại chỗ để bơm tưới';
export const SERIES = 'Sổ đo gió';
const VOLUMES = 12;

const PUBLIC = { visibility: 'public', recordVisibility: 'public' };

const linesOf = (...lines: readonly string[]): string =>
  lines.map((line, i) => `BT /F1 11 Tf 40 ${540 - 24 * i} Td (${line}) Tj ET`).join('\n');

const PROSE = [
  'This volume holds the readings of the wind gauge at the field station,',
  'taken every ten minutes by the keeper and copied out by hand at night.',
  'The figures were compared with those of the harbour and found to agree.',
];

/** What the background worker saw: no two volumes tell the same, or they would be shown as versions of one. */
const SEEN =
  'barley sluice heron anchor copper willow ferry lantern mortar orchard pepper quarry rafter saddle timber velvet walnut yeoman basalt cinder dahlia'.split(
    ' ',
  );
const remarksOf = (volume: number): string[] =>
  Array.from({ length: 6 }, (_, line) =>
    Array.from({ length: 9 }, (_, i) => SEEN[(volume * 8 + line * 5 + i * (volume + 1)) % SEEN.length]).join(
      ' ',
    ),
  );

/** A small report of two pages in English; on its second page stand a telephone number and an address. */
export const LETTER: Sent = {
  name: 'letter.pdf',
  bytes: makePdf({
    pages: [
      { content: linesOf(...PROSE) },
      { content: linesOf('Please write to the keeper of the gauge.', 'Dien thoai: 0912 345 678', ...PROSE) },
    ],
  }),
};

export const NOT_A_DOCUMENT: Sent = { name: 'ghi-chú.txt', bytes: Buffer.from('Nhớ gọi cho kho.\n') };

/** Fills the archive with what a test does not bring itself; gives the id of the document that no stranger may see. */
export async function fillShelf(phusa: RunningApi): Promise<string> {
  const volumes = Array.from({ length: VOLUMES }, (_, i) =>
    take(phusa, `so-do-gio-${i + 1}.pdf`, `${SERIES}, tập ${i + 1}`, PUBLIC, remarksOf(i)),
  );
  const [secret] = await Promise.all([take(phusa, 'noi-bo.pdf', SECRET_TITLE, {}), ...volumes]);
  return secret;
}

/** Takes in a document whose name and title are HTML. */
export const takeAttacking = (phusa: RunningApi): Promise<string> =>
  take(phusa, ATTACKING_NAME, ATTACKING_TITLE, PUBLIC);

function take(
  phusa: RunningApi,
  name: string,
  title: string,
  more: Readonly<Record<string, string>>,
  remarks: readonly string[] = [],
): Promise<string> {
  const bytes = makePdf({
    pages: [{ content: linesOf(`Filed as ${name.replace(/[()\\]/g, '')}.`, ...PROSE, ...remarks) }],
  });
  return phusa.take({ name, bytes }, { ...more, metadata: JSON.stringify({ title }) });
}
