/** Confidence of what is printed and cannot be so: shown to be looked at, never to be believed. */
export const FLAGGED = 0.05;

/** Why a value is kept as printed and no more: no calendar has the date, the class has no form, no list the code. */
export const FLAGS = ['impossibleDate', 'unparsable', 'unknownCode', 'notUnderstood'] as const;
export type Flag = (typeof FLAGS)[number];

interface Judged {
  readonly confidence: number;
  readonly status: string;
  /** Of a machine's rule; its last part names the flag. */
  readonly method: string;
}

/** The flag of a suggested value; undefined for one that may be believed, and for what a person decided. */
export function flagOf({ confidence, status, method }: Judged): Flag | undefined {
  if (confidence > FLAGGED || status !== 'suggested') return undefined;
  const named = method.split(':').at(-1);
  return FLAGS.find((flag) => flag === named) ?? 'notUnderstood';
}
