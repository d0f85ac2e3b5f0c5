const LOW = 0x1_0000_0000;
/** A key takes as many bytes in the file. */
export const KEY_BYTES = 7;

/** Spreads the bits of a sum over all of it: the last steps of MurmurHash3. */
function mixed(sum: number): number {
  let bits = sum;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * What a token, a span of `text`, is called in the term index: a number of 53 bits, from two sums over its UTF-16 units.
 * Among ten million tokens some two share their number once in two hundred indexes, and then are taken for each other.
 */
export function termKey(text: string, start = 0, end = text.length): number {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995) ^ (other >>> 15);
  }
  return (mixed(other) >>> 11) * LOW + mixed(one);
}

/** The number of a token in a table of so many places, a power of two. */
export const placeOf = (key: number, places: number): number => ((key % LOW) >>> 0) & (places - 1);
