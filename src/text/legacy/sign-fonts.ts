/** Signs that word processors set in Symbol and Wingdings, whose codes come out in the private-use area. */
const SYMBOL: Readonly<Record<number, string>> = {
  0x22: '∀',
  0x24: '∃',
  0x27: '∋',
  0x2d: '−',
  0xa2: '′',
  0xa3: '≤',
  0xa5: '∞',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb5: '∝',
  0xb6: '∂',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xc5: '⊕',
  0xc7: '∩',
  0xc8: '∪',
  0xce: '∈',
  0xd0: '∠',
  0xd1: '∇',
  0xd5: '∏',
  0xd6: '√',
  0xd7: '⋅',
  0xdb: '⇔',
  0xde: '⇒',
  0xe5: '∑',
  0xf2: '∫',
};
/** Symbol's Greek letters in the places of A–Z and a–z. */
const GREEK = { capitals: 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ', small: 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ' } as const;

const WINGDINGS: Readonly<Record<number, string>> = {
  0x28: '☎',
  0x2a: '✉',
  0x46: '☞',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfe: '☑',
};

/** Bullets of lists, which in a font of no telling name stand alone. */
const BULLETS: Readonly<Record<number, string>> = { ...WINGDINGS, 0x2d: '−', 0xb7: '•' };

const SIGN = /[\uf020-\uf0ff]/g;

/** The text of a run with the signs of Symbol and Wingdings as Unicode has them; all else as it is. */
export function withKnownSigns(text: string, fontName = ''): string {
  if (/symbol/i.test(fontName)) return text.replace(SIGN, (sign) => symbolSign(byte(sign)) ?? sign);
  const table = /wingdings/i.test(fontName)
    ? WINGDINGS
    : /^[\uf020-\uf0ff]$/.test(text)
      ? BULLETS
      : undefined;
  return table ? text.replace(SIGN, (sign) => table[byte(sign)] ?? sign) : text;
}

const byte = (sign: string): number => sign.charCodeAt(0) & 0xff;

function symbolSign(code: number): string | undefined {
  const known = SYMBOL[code];
  if (known !== undefined) return known;
  if (code >= 0x41 && code <= 0x5a) return GREEK.capitals[code - 0x41];
  if (code >= 0x61 && code <= 0x7a) return GREEK.small[code - 0x61];
  return code < 0x7f ? String.fromCharCode(code) : undefined;
}
