import { describe, expect, it } from '@jest/globals';
import { BKHCM2, TCVN3, VISCII, VNI, VPS, type ByteTable } from './legacy-tables.js';
import { decodeAs, detectEncoding, encodingOfFont } from './legacy-encodings.js';
import { repairRun, repairRuns } from './legacy-repair.js';

const CP1252 = new TextDecoder('windows-1252');

/** Writes Unicode text in an 8-bit encoding and shows its bytes as CP1252, as an extractor would. */
function garble(table: ByteTable, text: string): string {
  const codes = new Map<string, string>();
  for (const [code, letters] of Object.entries(table)) {
    for (const letter of letters) if (!codes.has(letter)) codes.set(letter, code);
  }
  const bytes = [...text].flatMap((letter) => {
    const code = codes.get(letter);
    if (code === undefined) return [letter.charCodeAt(0)];
    return code.match(/../g)?.map((hex) => parseInt(hex, 16)) ?? [];
  });
  return CP1252.decode(Uint8Array.from(bytes));
}

const TEXT =
  'Điều 2. Chủ nhiệm đề tài phải có trình độ đại học trở lên, đang công tác tại trung tâm và không đồng thời chủ trì quá hai đề tài.';

describe('legacy encodings', () => {
  it('reads the well-known examples', () => {
    expect(decodeAs('TCVN3', 'Céng hßa X· héi')).toBe('Cộng hòa Xã hội');
    expect(decodeAs('VNI', 'Toâi ñi hoïc')).toBe('Tôi đi học');
    expect(decodeAs('CP1258', 'Viêòt Nam ðýõÌng')).toBe('Việt Nam đường');
  });

  it('reads TCVN3 whatever stands for byte AD', () => {
    for (const u of ['\u00ad', '\u2212', '\u2010']) expect(decodeAs('TCVN3', `®${u}îc`)).toBe('được');
  });

  it('restores the capitals that TCVN3 lacks', () => {
    expect(decodeAs('TCVN3', 'B»NG ®éC QUYÒN')).toBe('BẰNG ĐỘC QUYỀN');
    expect(decodeAs('TCVN3', 'Aµ TµI LIÖU ë HUÕ')).toBe('À TÀI LIỆU Ở HUẾ');
    expect(decodeAs('TCVN3', 'Ông ë Tõ Kú')).not.toMatch(/Ở/);
  });

  it('tells the encoding from font names', () => {
    expect(encodingOfFont('ABCDEF+.VnTimeH')).toEqual({ encoding: 'TCVN3', allCapitals: true });
    expect(encodingOfFont('.VnTime')).toEqual({ encoding: 'TCVN3', allCapitals: false });
    expect(encodingOfFont('.VnArialH-Bold')).toEqual({ encoding: 'TCVN3', allCapitals: true });
    expect(encodingOfFont('VNI-Times,Italic')).toEqual({ encoding: 'VNI', allCapitals: false });
    expect(encodingOfFont('ABCDEF+TimesNewRoman')).toBeUndefined();
  });

  it('upper-cases the all-capitals face', () => {
    expect(repairRun({ text: 'b¸o c¸o', fontName: '.VnTimeH' }).text).toBe('BÁO CÁO');
  });

  it.each([
    ['TCVN3', TCVN3],
    ['VNI', VNI],
    ['BKHCM2', BKHCM2],
    ['VISCII', VISCII],
    ['VPS', VPS],
  ] as const)('finds %s by its syllables and reads it back', (name, table) => {
    const garbled = garble(table, TEXT);
    expect(detectEncoding(garbled)).toBe(name);
    expect(decodeAs(name, garbled)).toBe(TEXT);
  });

  it.each([
    TEXT,
    'Le système a été évalué à Orléans; les résultats présentés précèdent ceux de la thèse.',
    'Die Größe der Körner wurde für jede Fläche gemessen, über alle Wärmegrade.',
    'A plain English sentence – with “quotes”, 25 °C ± 0.5 and 3 µm.',
    'x² + y² = r²; α ± β; 5 × 10³ m³·s⁻¹',
  ])('leaves alone what is not a legacy text: %s', (text) => {
    expect(repairRun({ text })).toEqual({ text, reason: 'unchanged' });
  });

  it('leaves Unicode text in a legacy-named font alone', () => {
    expect(repairRun({ text: TEXT, fontName: '.VnTime' }).text).toBe(TEXT);
  });

  it('decides line by line, and lets a short line follow its font', () => {
    const runs = repairRuns([
      { text: garble(TCVN3, TEXT), fontName: 'F1', line: 0 },
      { text: garble(TCVN3, 'Điều'), fontName: 'F1', line: 1 },
      { text: TEXT, fontName: 'F2', line: 2 },
    ]);
    expect(runs.map((run) => run.text)).toEqual([TEXT, 'Điều', TEXT]);
    expect(runs.map((run) => run.reason)).toEqual(['syllables', 'neighbours', 'unchanged']);
  });

  it('tells two encodings and Unicode apart under one font name', () => {
    const runs = repairRuns([
      { text: garble(TCVN3, TEXT), fontName: 'F1', line: 0 },
      { text: garble(VNI, TEXT), fontName: 'F1', line: 1 },
      { text: TEXT, fontName: 'F1', line: 2 },
      { text: 'các', fontName: 'F1', line: 3 },
    ]);
    expect(runs.map((run) => run.text)).toEqual([TEXT, TEXT, TEXT, 'các']);
    expect(runs.map((run) => run.encoding)).toEqual(['TCVN3', 'VNI', undefined, undefined]);
  });

  it('finds no old encoding in a few words of a font that holds Unicode', () => {
    const read = (old: string): string | undefined =>
      repairRuns([
        { text: TEXT, fontName: 'F1', line: 0 },
        { text: old, fontName: 'F1', line: 1 },
      ])[1]?.encoding;
    expect(read('Toâi ñi hoïc')).toBeUndefined();
    expect(read(garble(VNI, TEXT))).toBe('VNI');
  });

  it('judges the words of a line together, capitals too', () => {
    const read = (line: string): string =>
      repairRuns(line.split(' ').map((text) => ({ text, fontName: '.VnTime', line: 0 })))
        .map(({ text }) => text)
        .join(' ');
    expect(read('®¹i häc ë HuÕ')).toBe('đại học ở Huế');
    expect(read('§¹I HäC ë HUÕ')).toBe('ĐẠI HỌC Ở HUẾ');
  });

  it.each([
    ['glyph names', (text: string) => text.replace(/\u00ad/g, '\u2212').replace(/\u00b5/g, '\u03bc')],
    [
      'the private-use area',
      (text: string) =>
        text.replace(/[!-\u00ff]/g, (sign) => String.fromCharCode(0xf000 + sign.charCodeAt(0))),
    ],
  ])('reads TCVN3 bytes that came out as %s', (_, seen) => {
    const bytes = seen(garble(TCVN3, TEXT));
    expect(repairRun({ text: bytes })).toEqual({ text: TEXT, encoding: 'TCVN3', reason: 'syllables' });
  });

  it('reads plain letters that came out in the private-use area, and no nonsense', () => {
    const hidden = (text: string): string =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(0xf000 + sign.charCodeAt(0)));
    const english = 'The results of this study show that the method can be used in the field';
    expect(repairRun({ text: hidden(english) })).toEqual({ text: english, reason: 'privateUse' });
    const nonsense = hidden('Kjh qwrt zzpl mnbv xxcv lkjh');
    expect(repairRun({ text: nonsense })).toEqual({ text: nonsense, reason: 'unchanged' });
  });

  it('reads the bullets of a list', () => {
    expect(repairRun({ text: '\uf0b7', fontName: 'SymbolMT' })).toEqual({ text: '•', reason: 'unchanged' });
  });
});
