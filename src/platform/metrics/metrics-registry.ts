import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { EventLoopDelay } from './event-loop-delay.js';

/** What this process counts of itself; one for all of it, as Prometheus asks each process. */
const ofProcess = new Registry();
let ownFigures = false;

/** One value at this moment, as Prometheus names things: `phusa_` first, base units, labels for what differs. */
export interface Figure {
  readonly name: string;
  readonly help: string;
  readonly values: readonly { readonly value: number; readonly labels?: Readonly<Record<string, string>> }[];
}

export const httpDurations = new Histogram({
  name: 'phusa_http_request_duration_seconds',
  help: 'Time from a request to the end of its answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [ofProcess],
});

const loop = new EventLoopDelay();
new Gauge({
  name: 'phusa_event_loop_delay_seconds',
  help: 'How long this process was held by its own work in the last one to two minutes; quantile 1: the longest',
  labelNames: ['quantile'],
  registers: [ofProcess],
  collect() {
    const { median, p99, longest } = loop.delays();
    this.set({ quantile: '0.5' }, median);
    this.set({ quantile: '0.99' }, p99);
    this.set({ quantile: '1' }, longest);
  },
});

/** A hit of the index that the catalogue does not allow the principal to find. */
export const searchMismatches = new Counter({
  name: 'phusa_search_mismatches_total',
  help: 'Hits that the index gave and the catalogue withheld',
  registers: [ofProcess],
});

/** Of an address that is no trusted proxy; many of them: the installation's own proxy is missing from the setting. */
export const untrustedForwards = new Counter({
  name: 'phusa_untrusted_forwards_total',
  help: 'Requests with X-Forwarded-* from an address that PHUSA_TRUSTED_PROXIES does not name',
  registers: [ofProcess],
});

export const stageDurations = new Histogram({
  name: 'phusa_stage_duration_seconds',
  help: 'Time that a worker had a run of a stage in hand',
  labelNames: ['stage', 'outcome'],
  buckets: [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900],
  registers: [ofProcess],
});

/** A log that cannot be written must not end the process; the loss is counted here. */
export const logLinesLost = new Counter({
  name: 'phusa_log_lines_lost_total',
  help: 'Log lines that could not be written, as on a full disk',
  registers: [ofProcess],
});

/** All of this process, and `figures`, in Prometheus' text format. */
export async function metricsText(figures: readonly Figure[]): Promise<string> {
  if (!ownFigures) collectDefaultMetrics({ register: ofProcess });
  ownFigures = true;
  const now = new Registry();
  for (const { name, help, values } of figures) {
    const labelNames = [...new Set(values.flatMap(({ labels }) => Object.keys(labels ?? {})))];
    const gauge = new Gauge({ name, help, labelNames, registers: [now] });
    for (const { value, labels } of values) gauge.set({ ...labels }, value);
  }
  return Registry.merge([ofProcess, now]).metrics();
}

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;
