import type { MediaType } from '../../platform/media/port/media-reader.js';
import type { StagedObject } from '../../platform/storage/object-store.js';

/** A file in the staging area whose type is known. */
export interface ReceivedFile {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly staged: StagedObject;
}

const LONGEST_NAME = 1000;

/** Control characters, line separators, and marks that turn the direction of what follows. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A name is data only: shown, never used as a path. Unprintable characters go, letters are composed. */
export function cleanName(name: string): string {
  const clean = name.replace(UNPRINTABLE, '').normalize('NFC').trim();
  // cut first: a cut through a pair of surrogates leaves half a letter behind
  return clean.slice(0, LONGEST_NAME).toWellFormed().trim() || 'không tên';
}

/** The last part, for a person who sent whole folders. */
export const baseName = (name: string): string => name.split(/[/\\]/).filter(Boolean).at(-1) ?? name;
