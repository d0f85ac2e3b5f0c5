import { readFileSync } from 'node:fs';
import type { Running } from '../../test/support/running.js';

/** Which part of phusa a process is. */
export type Part = 'supervisor' | 'http' | 'worker' | 'media' | 'engine' | 'assemble' | 'postgres' | 'other';

export interface Measured {
  /** The most memory in bytes of all our processes together, PostgreSQL aside, and what each part had then. */
  readonly peak: { readonly pss: number; readonly rss: number; readonly by: ReadonlyMap<Part, number> };
  readonly postgresPeak: number;
  /** CPU seconds since the beginning. */
  readonly cpu: {
    readonly engine: number;
    readonly rest: number;
    readonly postgres: number;
    readonly by: ReadonlyMap<Part, number>;
  };
}

interface Look {
  readonly key: string;
  readonly pid: number;
  readonly part: Part;
  readonly cpu: number;
  readonly cpuOfEnded: number;
}

const PARTS: readonly [RegExp, Part][] = [
  [/\/cli\/main\.js/, 'supervisor'],
  [/\/workers\/main\.js/, 'worker'],
  [/\/src\/main\.js/, 'http'],
  [/\/media-child\.js/, 'media'],
  [/\/assemble-child\.js/, 'assemble'],
  [/\/(line-reader|tesseract-js|picture)-child\.js|^tesseract /, 'engine'],
  [/^(\S*\/)?postgres\b/, 'postgres'],
];
/** Those whose own children have been waited for, so that their CPU time is known to the kernel. */
const PARENTS: readonly Part[] = ['supervisor', 'http', 'worker'];
const TICKS_A_SECOND = 100;

/** Looks at all processes of a running phusa once a second (Linux). */
export class ProcessMeter {
  private readonly last = new Map<string, Look>();
  private readonly before = new Map<string, Look>();
  private readonly timer: NodeJS.Timeout;
  private peak: Measured['peak'] = { pss: 0, rss: 0, by: new Map() };
  private postgresPeak = 0;

  constructor(
    private readonly running: Running,
    everyMs = 1000,
  ) {
    for (const look of this.look()) this.before.set(look.key, look);
    this.timer = setInterval(() => this.sample(), everyMs);
  }

  stop(): Measured {
    clearInterval(this.timer);
    this.sample();
    return { peak: this.peak, postgresPeak: this.postgresPeak, cpu: this.cpu() };
  }

  /** What each part has now, in bytes, without the files it has mapped: pages of these the kernel takes back at need. */
  ownMemoryNow(): Map<Part, number> {
    return this.weigh().own;
  }

  private weigh(): { by: Map<Part, number>; own: Map<Part, number>; rss: number } {
    const by = new Map<Part, number>();
    const own = new Map<Part, number>();
    let rss = 0;
    for (const look of this.look()) {
      this.last.set(look.key, look);
      const memory = memoryOf(look.pid);
      by.set(look.part, (by.get(look.part) ?? 0) + memory.pss);
      own.set(look.part, (own.get(look.part) ?? 0) + memory.pss - memory.mapped);
      if (look.part !== 'postgres') rss += memory.rss;
    }
    return { by, own, rss };
  }

  private sample(): void {
    const { by, rss } = this.weigh();
    this.postgresPeak = Math.max(this.postgresPeak, by.get('postgres') ?? 0);
    by.delete('postgres');
    const pss = [...by.values()].reduce((sum, one) => sum + one, 0);
    if (pss > this.peak.pss) this.peak = { pss, rss: Math.max(rss, this.peak.rss), by };
    else this.peak = { ...this.peak, rss: Math.max(rss, this.peak.rss) };
  }

  private cpu(): Measured['cpu'] {
    const by = new Map<Part, number>();
    let ended = 0;
    for (const [key, { part, cpu, cpuOfEnded }] of this.last) {
      const before = this.before.get(key);
      by.set(part, (by.get(part) ?? 0) + cpu - (before?.cpu ?? 0));
      if (PARENTS.includes(part)) ended += cpuOfEnded - (before?.cpuOfEnded ?? 0);
    }
    const parts = (...names: Part[]): number => names.reduce((sum, name) => sum + (by.get(name) ?? 0), 0);
    // What ended children took between our last look at them and their end, and children too short to be seen.
    const living = new Set(this.look().map(({ key }) => key));
    const seenOfEnded = [...this.last.values()]
      .filter(({ key, part }) => !living.has(key) && part !== 'postgres' && !PARENTS.includes(part))
      .reduce((sum, { key, cpu }) => sum + cpu - (this.before.get(key)?.cpu ?? 0), 0);
    by.set('other', parts('other') + Math.max(0, ended - seenOfEnded));
    const rest = parts('supervisor', 'http', 'worker', 'media', 'assemble', 'other');
    return { engine: parts('engine'), rest, postgres: parts('postgres'), by };
  }

  private look(): Look[] {
    return this.running.processes().flatMap(({ pid, command }) => {
      const stat = read(`/proc/${pid}/stat`);
      if (stat === undefined) return [];
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = (...at: number[]): number => at.reduce((sum, n) => sum + Number(fields[n]), 0);
      return {
        key: `${pid} ${fields[19]}`,
        pid,
        part: PARTS.find(([pattern]) => pattern.test(command))?.[1] ?? 'other',
        cpu: ticks(11, 12) / TICKS_A_SECOND,
        cpuOfEnded: ticks(13, 14) / TICKS_A_SECOND,
      };
    });
  }
}

/** Shared pages count in part (PSS), where the kernel tells; else like all others. */
function memoryOf(pid: number): { rss: number; pss: number; mapped: number } {
  const rss = kilobytes(read(`/proc/${pid}/status`), 'VmRSS');
  const rollup = read(`/proc/${pid}/smaps_rollup`);
  return { rss, pss: kilobytes(rollup, 'Pss') || rss, mapped: kilobytes(rollup, 'Pss_File') };
}

function kilobytes(text: string | undefined, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text ?? '')?.[1] ?? 0) * 1024;
}

/** A process may end between two looks at it: then there is nothing to read. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
