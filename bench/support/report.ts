import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Measured, Part } from './process-meter.js';

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
export const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;

/** What the figures were taken on. */
export function printMachine(): void {
  const [cpu] = cpus();
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${availableParallelism()} cores (${cpu?.model.trim() ?? '?'}), ${Math.round(totalmem() / 2 ** 30)} GiB`,
  );
}

/** Rows of equal length, the first as head. */
export function printTable(rows: readonly (readonly (string | number)[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => String(cell)[column === 0 ? 'padEnd' : 'padStart'](widths[column] ?? 0))
        .join('  '),
    );
}

export function printMemory({ peak, postgresPeak }: Measured): void {
  const parts = [...peak.by]
    .sort(([, a], [, b]) => b - a)
    .map(([part, bytes]) => `${part} ${mebibytes(bytes)}`);
  console.log(`memory at its peak: ${mebibytes(peak.pss)} in proportion to shares (${parts.join(', ')})`);
  console.log(
    `  summed resident sizes at most ${mebibytes(peak.rss)}; PostgreSQL beside it ${mebibytes(postgresPeak)}`,
  );
}

export function printCpu({ cpu }: Measured, pages: number): void {
  const each = (value: number): string => `${(value / pages).toFixed(3)} s`;
  const outside: Part[] = ['worker', 'media', 'http', 'assemble', 'supervisor', 'other'];
  const parts = outside.map((part) => `${part} ${each(cpu.by.get(part) ?? 0)}`);
  console.log(
    `CPU a page: OCR engine ${each(cpu.engine)}, PostgreSQL ${each(cpu.postgres)}, the rest ${each(cpu.rest)}`,
  );
  console.log(`  the rest: ${parts.join(', ')}`);
}

/** The value below which `share` of them lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}
