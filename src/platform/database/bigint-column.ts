import type { ValueTransformer } from 'typeorm';

/** node-postgres gives bigint as text; ours (sizes, sequences) stay far below 2^53. */
export const asNumber: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
