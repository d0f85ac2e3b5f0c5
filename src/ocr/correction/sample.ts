import { createHash } from 'node:crypto';
import type { RecognisedLine } from '../recognition/ocr-engine.js';
import type { WorthAsking } from './text-spans.js';

/** One page in so many, and so many of its lines, are read twice whatever they look like. */
const PAGES = 32;
const LINES = 2;
const SURELY = 1;

/** Lines that are asked about to know how often readers agree; the page's text is the seed. */
export function sampleOf(lines: readonly RecognisedLine[], text: string): WorthAsking[] {
  const seed = createHash('sha256').update(text).digest();
  if (seed.readUInt16BE(0) % PAGES !== 0 || lines.length === 0) return [];
  const chosen = new Set(
    Array.from({ length: LINES }, (_, i) => seed.readUInt32BE(4 + 4 * i) % lines.length),
  );
  return [...chosen].map((line) => {
    const words = lines[line]?.words.length ?? 0;
    return { line, from: 0, to: words, gain: SURELY * words };
  });
}
