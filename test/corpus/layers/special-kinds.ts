import { textOfPage } from '../pages/printed-page.js';
import { Sheet } from '../pages/sheet.js';
import { paragraph, title } from '../pages/words.js';
import type { Random } from '../random.js';
import { bare, type KindContext, type LayerKind } from './layer-case.js';
import { layWords, trueCodes, type Laying } from './lay-words.js';

const CODE = [
  'for (int i = 0; i < n; i++) {',
  '  sum += a[i] * b[i];',
  '}',
  'if (err != NULL) return -1;',
  'SELECT id, ten_mau FROM mau_dat WHERE ph < 5.5;',
  'def loc(x, nguong=0.25):',
  '    return [v for v in x if v > nguong]',
  'digitalWrite(PIN_VAN, HIGH);',
  'delay(250); // cho van mo',
  'ADC = (Vin * 1024) / Vref;',
];

/** What firmware, a page of the web, a shell and a log look like. */
const MORE_CODE = [
  '#include <avr/io.h>',
  'static uint8_t crc8(const uint8_t *buf, size_t len) {',
  'while (!(UCSR0A & (1 << UDRE0)));',
  'const doAm = docCamBien(A0).map(x => x * k + b);',
  'export default function BangDuLieu({ rows }) {',
  'return rows.length > 0 ? render(rows) : null;',
  '$ pip install -r requirements.txt && python train.py --epochs 40',
  'public class DocCamBien extends Thread {',
  'private final Map<String, Double> giaTri = new HashMap<>();',
  'catch (IOException e) { log.warn("mat ket noi", e); }',
  '<div class="bang" id="kq-01">',
  '0x3F 0xA0 0x12 0x00 0xFF 0x7E',
  '2021-07-04T09:12:44 WARN mqtt: reconnect in 5s',
  'LDR R0, [R1, #4]',
  'x1, y1 = np.polyfit(t, h, 2), df["do_am"].mean()',
  'ALTER TABLE tram ADD COLUMN vi_tri geometry(Point, 4326);',
];

const WIDE = { x: 64, width: 467 };

const sheetOf = (
  name: string,
  count: number,
  set: (context: KindContext) => { sheet: Sheet; laying?: Laying },
): LayerKind => ({
  name,
  truth: 'trusted',
  count,
  make: (context) => {
    const { sheet, laying } = set(context);
    const printed = sheet.page();
    return Promise.resolve({
      text: textOfPage(printed),
      page: { ...bare(printed), words: layWords(printed.lines, laying), pictures: [] },
    });
  },
});

function listing(random: Random, lines: readonly string[], head: string | undefined): Sheet {
  const sheet = new Sheet('open-sans', 10);
  let y = head === undefined ? 60 : sheet.line(head, WIDE, 60, { style: 'bold' }) + 8;
  while (y < 700)
    y = sheet.line(random.pick(lines).trim(), { x: 64 + 12 * random.whole(0, 3), width: 467 }, y);
  return sheet;
}

/** Word sets the bullets of a list in the Symbol font, whose codes lie in the private-use area. */
function bullets({ random, half }: KindContext): { sheet: Sheet; laying: Laying } {
  const sheet = new Sheet('open-sans', 11);
  let y = sheet.line(title(random, 'vi', half, 9), WIDE, 60, { style: 'bold' }) + 8;
  while (y < 700) y = sheet.paragraph(`• ${title(random, 'vi', half, 12)};`, WIDE, y) + 2;
  const sign = random.pick(['\uf0b7', '\uf0a7', '\uf0d8', '\uf0fc', '\uf02d']);
  return {
    sheet,
    laying: {
      encode: (text, line) => (text === '•' ? [{ drawn: '•', says: sign }] : trueCodes(text, line)),
    },
  };
}

/** An author who wrote English in the font that was set: its plain letters are as everywhere. */
function englishInOldFont({ random, half }: KindContext): { sheet: Sheet; laying: Laying } {
  const sheet = new Sheet('open-sans', 11);
  let y = 60;
  while (y < 700) y = sheet.paragraph(paragraph(random, 'en', half).replace(/[^ -~]/g, ''), WIDE, y) + 6;
  return { sheet, laying: { fontName: () => random.pick(['.VnTime', 'VNI-Times']) } };
}

export const SPECIAL_KINDS: readonly LayerKind[] = [
  sheetOf('programme listing', 6, ({ random, half }) => ({
    sheet: listing(random, CODE, `Phụ lục. ${title(random, 'vi', half, 9)}`),
  })),
  sheetOf('programme listing, other languages', 5, ({ random }) => ({
    sheet: listing(random, MORE_CODE, undefined),
  })),
  sheetOf('list with symbol bullets', 5, bullets),
  sheetOf('English in an old font', 3, englishInOldFont),
];
