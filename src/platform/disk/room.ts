import type { LocalFolder } from './local-folders.js';

/** `low`: the reserve has been reached, what grows has to wait; `full`: nearly all of the reserve is gone as well. */
export type RoomState = 'ok' | 'low' | 'full';

/** One file system at this moment. */
export interface Room extends LocalFolder {
  readonly freeBytes: number;
  readonly reserveBytes: number;
  readonly state: RoomState;
}

/** Checked before anything large is written. */
export interface KeptRoom {
  /** Throws TransientError('storeFull') where `bytes` more would touch what is to be kept free. */
  require(bytes?: number): Promise<void>;
}

const GIB = 1024 ** 3;
const SHARE = 0.05;
/** The rest of the reserve is only for the database, sessions and logs. */
const LAST_PART = 1 / 8;

/** Unless the settings name one: 1 GiB, and of a small disk a twentieth. */
export const reserveOf = (totalBytes: number, wanted: number | undefined): number =>
  wanted ?? Math.min(GIB, Math.floor(totalBytes * SHARE));

/** The state after `more` bytes were written. */
export function roomState(freeBytes: number, reserveBytes: number, more = 0): RoomState {
  if (reserveBytes === 0) return freeBytes < more ? 'low' : 'ok';
  if (freeBytes < reserveBytes * LAST_PART) return 'full';
  return freeBytes - more < reserveBytes ? 'low' : 'ok';
}

const WORST: readonly RoomState[] = ['full', 'low', 'ok'];

export const worstState = (rooms: readonly Pick<Room, 'state'>[]): RoomState =>
  WORST.find((state) => rooms.some((room) => room.state === state)) ?? 'ok';
