export interface Sample {
  readonly at: number;
  readonly done: number;
}

/** Over this many milliseconds the speed is taken. */
const WINDOW_MS = 60_000;
const LEAST_MS = 3_000;

/** Adds what was seen; a step back means that the work began anew, so the old samples no longer count. */
export function withSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const last = samples.at(-1);
  if (last && sample.done < last.done) return [sample];
  if (last && sample.done === last.done) return [...samples];
  return [...samples.filter(({ at }) => sample.at - at <= WINDOW_MS), sample];
}

/** Things done a minute, or undefined while too little was seen to say. */
export function perMinute(samples: readonly Sample[]): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < LEAST_MS) return undefined;
  return ((last.done - first.done) * 60_000) / (last.at - first.at);
}

/** Minutes until `total` is reached at that speed. */
export function minutesLeft(samples: readonly Sample[], total: number): number | undefined {
  const speed = perMinute(samples);
  const last = samples.at(-1);
  if (speed === undefined || speed <= 0 || !last) return undefined;
  return Math.max(0, total - last.done) / speed;
}
