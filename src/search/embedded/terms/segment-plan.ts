/** A span of documents whose terms stand together; spans never overlap. */
export interface Segment {
  readonly segment: number;
  readonly firstDoc: number;
  readonly lastDoc: number;
  /** Documents when it was written, and those of them that are still there. */
  readonly documents: number;
  readonly living: number;
}

/** So many segments of like size become one: each term of a document is written anew once for each time the index grows so many times. */
const FAN = 8;
/** A smaller one is not worth rewriting for what is dead in it. */
const WORTH_REWRITING = 64;

const levelOf = ({ living }: Segment): number => Math.floor(Math.log(Math.max(1, living)) / Math.log(FAN));

/**
 * Which segments, neighbours in the order of their documents, to make into one next; undefined when none. The newest
 * ones as soon as eight are of like size, with what is smaller among them, so that a question looks into few; else one of which less than half lives.
 */
export function segmentsToMerge(segments: readonly Segment[]): readonly Segment[] | undefined {
  const levels = segments.map(levelOf);
  for (let level = 0; level <= Math.max(0, ...levels); level++) {
    const newest = levels.findLastIndex((other) => other > level) + 1;
    if (levels.slice(newest).filter((other) => other === level).length >= FAN) return segments.slice(newest);
  }
  const dead = segments.find(
    ({ living, documents }) => living === 0 || (documents >= WORTH_REWRITING && living * 2 < documents),
  );
  return dead && [dead];
}
