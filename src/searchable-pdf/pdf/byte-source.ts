/** Bytes to be copied into a PDF stream: at hand, or a span of a file. */
export type ByteSource = Uint8Array | ByteRange;

export interface ByteRange {
  readonly path: string;
  readonly start: number;
  readonly length: number;
}

export const sourceLength = (sources: readonly ByteSource[]): number =>
  sources.reduce((sum, source) => sum + source.length, 0);
