/** Bytes to be copied into a PDF stream: at hand, or a stretch of a file. */
export type ByteSource = Uint8Array | FileStretch;

export interface FileStretch {
  readonly path: string;
  readonly start: number;
  readonly length: number;
}

export const sourceLength = (sources: readonly ByteSource[]): number =>
  sources.reduce((sum, source) => sum + source.length, 0);
