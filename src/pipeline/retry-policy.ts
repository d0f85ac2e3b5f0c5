import type { Failure } from '../shared/errors.js';

/** Tries in all before a transient failure counts as final. */
export const MAX_FAILURES = 5;

/** Leases that may run out before a run is taken for the cause: workers die for many reasons, a deploy among them. */
export const MAX_LOSSES = 25;

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** Wait before the next try: 2, 8, 32, 128 s. */
export const backoffMs = (failures: number): number =>
  Math.min(FIRST_WAIT_MS * 4 ** (failures - 1), LONGEST_WAIT_MS);

/** How often a full disk is checked again. */
export const WHEN_FULL_MS = 30_000;

/** It is nothing that the run did, and passes when a person makes room: no matter how long that takes, it is no failed try. */
export const waitsForRoom = ({ code }: Pick<Failure, 'code'>): boolean => code === 'storeFull';
