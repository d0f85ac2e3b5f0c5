/** One character that the network read, and the column of the crop that it stands in. */
export interface ReadCharacter {
  readonly text: string;
  readonly column: number;
  readonly probability: number;
  /** What else the network saw in its place. */
  readonly candidates: readonly CharacterCandidate[];
  /** What the network nearly saw between it and the next character. */
  readonly missed: readonly CharacterCandidate[];
}

/** Another character for the same frames, or none (`''`). */
export interface CharacterCandidate {
  readonly text: string;
  /** How much likelier than what was read: a natural logarithm, most often below 0. */
  readonly gain: number;
}

/** What the network saw: of each frame its likeliest classes, the likeliest first. */
export interface Frames {
  readonly kinds: Int32Array;
  readonly probabilities: Float32Array;
  /** Classes a frame. */
  readonly depth: number;
}

/** The network looks at every fourth column. */
export const STRIDE = 4;
/** Less likely candidates than this are noise: of those set right on the tuning half one in a hundred was. */
export const LEAST_GAIN = -6.5;
/** A class that no frame holds for more likely than this cannot be one: it is not looked at. */
const LEAST_PROBABILITY = Math.exp(LEAST_GAIN);
const BLANK = 0;

interface Run {
  readonly kind: number;
  readonly first: number;
  last: number;
  /** Where the network was surest, or first saw it. */
  readonly at: number;
  readonly probability: number;
}

/**
 * Greedy CTC: class 0 is nothing, and a class that goes on over several frames is one character. So is a letter whose
 * marks the network sees otherwise from one frame to the next (`â` then `ậ`): what it was surest of stands.
 */
export function decode(frames: Frames, alphabet: readonly string[]): ReadCharacter[] {
  const runs = runsOf(frames, alphabet);
  const length = frames.kinds.length / frames.depth;
  return runs.map((run, i) => {
    const from = (runs[i - 1]?.last ?? -1) + 1;
    const to = runs[i + 1]?.first ?? length;
    const own = bestSpan(frames, run.kind, from, to);
    const text = alphabet[run.kind - 1] ?? '';
    return {
      text,
      column: (run.at + 0.5) * STRIDE,
      probability: run.probability,
      candidates: candidatesIn(frames, from, to, own, alphabet, run.kind),
      missed: candidatesIn(frames, run.last + 1, to, 0, alphabet, BLANK, run.kind, runs[i + 1]?.kind),
    };
  });
}

function runsOf({ kinds, probabilities, depth }: Frames, alphabet: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (let frame = 0; frame * depth < kinds.length; frame++) {
    const kind = kinds[frame * depth] ?? 0;
    const text = alphabet[kind - 1];
    if (text === undefined) continue;
    const last = runs.at(-1);
    if (frame > 0 && kind === kinds[(frame - 1) * depth]) {
      if (last) last.last = frame;
      continue;
    }
    const run = {
      kind,
      first: frame,
      last: frame,
      at: frame,
      probability: probabilities[frame * depth] ?? 0,
    };
    if (!last || !isOtherDiacritics(alphabet[last.kind - 1] ?? '', text)) runs.push(run);
    else if (run.probability > last.probability) runs.splice(-1, 1, { ...run, first: last.first });
    else last.last = frame;
  }
  return runs;
}

/** Classes that some frame of the span holds for likely, and how much likelier than what was read each is. */
function candidatesIn(
  frames: Frames,
  from: number,
  to: number,
  own: number,
  alphabet: readonly string[],
  ...not: readonly (number | undefined)[]
): CharacterCandidate[] {
  const candidates: CharacterCandidate[] = [];
  for (const kind of likelyIn(frames, from, to)) {
    if (not.includes(kind)) continue;
    const gain = (kind === BLANK ? 0 : bestSpan(frames, kind, from, to)) - own;
    const text = kind === BLANK ? '' : alphabet[kind - 1];
    if (gain >= LEAST_GAIN && text !== undefined) candidates.push({ text, gain });
  }
  return candidates.length > 1 ? candidates.sort((a, b) => b.gain - a.gain) : candidates;
}

function likelyIn({ kinds, probabilities, depth }: Frames, from: number, to: number): Set<number> {
  const likely = new Set<number>();
  for (let start = from * depth; start < to * depth; start += depth) {
    for (let i = start; i < start + depth && (probabilities[i] ?? 0) >= LEAST_PROBABILITY; i++)
      likely.add(kinds[i] ?? 0);
  }
  return likely;
}

/** How much likelier the frames are with this class in their best span than with nothing in all of them. */
function bestSpan({ kinds, probabilities, depth }: Frames, kind: number, from: number, to: number): number {
  let [best, sum] = [-Infinity, 0];
  for (let frame = from; frame < to; frame++) {
    const start = frame * depth;
    const least = (probabilities[start + depth - 1] ?? 0) / 2;
    let [own, blank] = [least, least];
    for (let i = start; i < start + depth; i++) {
      if (kinds[i] === kind) own = probabilities[i] ?? own;
      else if (kinds[i] === BLANK) blank = probabilities[i] ?? blank;
    }
    sum = Math.max(sum, 0) + Math.log(Math.max(own, FLOOR) / Math.max(blank, FLOOR));
    best = Math.max(best, sum);
  }
  return best;
}

const FLOOR = 1e-6;

/**
 * The same letter, each time with marks, and with others: no word has two such vowels side by side. `ée` and `ưu` are
 * written so.
 */
function isOtherDiacritics(a: string, b: string): boolean {
  const [one, other] = [a, b].map((letter) => letter.normalize('NFD')) as [string, string];
  return a !== b && one.length > 1 && other.length > 1 && one[0] === other[0] && /^[aeioy]/i.test(one);
}
