import { describe, expect, it } from '@jest/globals';
import { BKHCM2, TCVN3, VISCII, VNI, VPS, type ByteTable } from './data/legacy-tables.js';
import { decodeAs, detectEncoding, encodingOfFont, repairRun, repairRuns } from './legacy-encodings.js';

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

  it('decides run by run, and lets a short run follow its font', () => {
    const runs = repairRuns([
      { text: garble(TCVN3, TEXT), fontName: 'F1' },
      { text: garble(TCVN3, 'Điều'), fontName: 'F1' },
      { text: TEXT, fontName: 'F2' },
    ]);
    expect(runs.map((run) => run.text)).toEqual([TEXT, 'Điều', TEXT]);
    expect(runs.map((run) => run.reason)).toEqual(['syllables', 'neighbours', 'unchanged']);
  });
});
