/** The numbers by which a text layer is judged. `npm run bench -- layer` shows what they let stand and what they refuse. */

/** In pixels: so wide a picture tells lines of text from paper, and costs little to draw. */
export const COVERAGE_WIDTH = 480;
/** Of the page's height: a band of a few lines. */
export const BAND = 0.12;

/** In picture widths: letters, words and lines are no taller; rules, grids and photographs are larger or finer. */
export const TALLEST = 0.045;
/** In pixels of the small picture. */
export const FEWEST_PIXELS = 3;
export const LEAST_INK = 40;

/** A layer that covers so much of the text-like ink covers the page. */
export const COVERS_ALL = 0.93;
/** But a band with so many lines' worth of bare ink is looked at all the same. */
export const LINES_WORTH_A_LOOK = 2;
/** Share of a band's words that a right layer and our reading have in common: more where the text itself is in doubt. */
export const AGREES = { sure: 0.35, doubtful: 0.62, beyondChance: 0.8 } as const;
/** A line of which less is read at its place is disputed by the picture. */
export const DISPUTED = 0.35;

/** So many words, each so sure, that no line of the layer covers are text that it lacks. */
export const MISSING_WORDS = 4;
export const SURE = 0.8;

/** Fewer words say nothing, of a band or of a font. */
export const FEWEST_WORDS = 3;
/** Share of a font's signs without a meaning that condemns it. */
export const MANY_UNMAPPABLE = 0.2;
