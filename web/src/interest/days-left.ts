const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days until then; 0 within the last of them, -1 and below when it is over. */
export function daysLeft(dueAt: string, now: Date): number {
  return Math.floor((new Date(dueAt).getTime() - now.getTime()) / DAY_MS);
}
