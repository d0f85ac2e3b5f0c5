/** How much structure a JSON body may have; validating anything within these limits takes no noticeable time. */
export interface JsonBounds {
  readonly bytes: number;
  /** Names of members, in all objects together. */
  readonly keys: number;
  /** Objects and arrays together. */
  readonly containers: number;
  /** Members and elements together. */
  readonly values: number;
  /** Objects and arrays within one another; an object of plain values has 1. */
  readonly depth: number;
}

export type JsonExcess = Exclude<keyof JsonBounds, 'bytes'>;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Which bound UTF-8 JSON is over, or undefined. Looks at its signs alone, before anything is built of it: whether it is
 * JSON at all is for the parser to say.
 */
export function jsonExcess(json: Uint8Array, bounds: JsonBounds): JsonExcess | undefined {
  const found = { keys: 0, containers: 0, values: 0, depth: 0 };
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case QUOTE:
        at = endOfString(json, at);
        break;
      case COLON:
        if (++found.keys > bounds.keys) return 'keys';
        break;
      case COMMA:
        if (++found.values > bounds.values) return 'values';
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        if (++found.depth > bounds.depth) return 'depth';
        if (++found.containers > bounds.containers) return 'containers';
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        found.depth -= 1;
        break;
      default:
    }
  }
  return undefined;
}

/** Where the string that begins at `start` ends; the last byte where it does not. */
function endOfString(json: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1;
  return at;
}
