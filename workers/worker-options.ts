/** A killed worker is noticed in about ten seconds by the queue too; the run table's own leases need no queue. */
export const WORKER_OPTIONS = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  // after the queue's store was away; bullmq's own 15 s leave the worker idle that long
  runRetryDelay: 1_000,
  // a stalled job runs again and finds its run leased or done: never a failed job
  maxStalledCount: 1_000,
} as const;
