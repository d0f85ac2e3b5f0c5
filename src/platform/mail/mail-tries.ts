const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 60 * 60_000;
/** With the waits between them, two days. */
export const MOST_TRIES = 14;

/** Wait before the next try of a mail that could not be sent: 1, 4, 16 … minutes, 6 hours at most. */
export const mailBackoffMs = (failures: number): number =>
  Math.min(FIRST_WAIT_MS * 4 ** (failures - 1), LONGEST_WAIT_MS);

/** How long one process may be at one mail before another takes it over. */
export const MAIL_LEASE_SECONDS = 120;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Mails about many things leave at seven in the morning in Vietnam (+07:00), which is midnight UTC. */
export const nextMorning = (now: Date): Date => new Date(Math.floor(now.getTime() / DAY_MS + 1) * DAY_MS);
