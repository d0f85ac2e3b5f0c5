import { unionBox, type Box } from '../../shared/geometry.js';
import type { PageText, Span } from '../page/page-text.js';
import { TextSpan } from '../page/text-span.js';

/** A piece of a line with no wide blank in it; front pages set items side by side. */
export interface Segment extends Span {
  readonly box: Box;
}

/** A blank wider than this many line heights parts two columns. */
const WIDE_BLANK = 1.8;
/** Specks and rules come out of OCR as single signs. */
const SOMETHING = /[\p{L}\p{N}]{2}|\(\d/u;

/** The page's text in the order of its columns: what spans the page parts it into bands. */
export function columnOrder(page: PageText): TextSpan {
  const segments = page.lines
    .flatMap((line) => splitAtBlanks(page, line))
    .filter(({ start, end }) => SOMETHING.test(page.text.slice(start, end)));
  if (segments.some((segment) => segment.box[2] <= 0)) return new TextSpan(page, page.lines);
  const frame = unionBox(segments.map((segment) => segment.box));
  if (frame === undefined) return new TextSpan(page, page.lines);
  const middle = frame[0] + frame[2] / 2;
  const side = ({ box }: Segment): 'left' | 'right' | 'wide' => {
    const [left, , width] = box;
    if (left < middle - frame[2] * 0.08 && left + width > middle + frame[2] * 0.08) return 'wide';
    return left + width / 2 < middle ? 'left' : 'right';
  };
  const hasColumns = segments.some(
    (a) => side(a) === 'right' && segments.some((b) => side(b) === 'left' && sameRow(a.box, b.box)),
  );
  if (!hasColumns) return new TextSpan(page, segments);
  const ordered: Segment[] = [];
  let band: Segment[] = [];
  const close = (): void => {
    for (const which of ['left', 'right']) ordered.push(...band.filter((s) => side(s) === which).sort(byRow));
    band = [];
  };
  for (const segment of [...segments].sort(byRow)) {
    if (side(segment) === 'wide') {
      close();
      ordered.push(segment);
    } else band.push(segment);
  }
  close();
  return new TextSpan(page, ordered);
}

/** A code keeps what stands beside it, be the blank between them as wide as a tabulator. */
const CODE = /^[([{]?[\dIlOo]{2}[)\]}.,]{1,2}$/;
const WIDE_BEHIND_CODE = 5;

function splitAtBlanks(page: PageText, line: Span): Segment[] {
  const segments: { start: number; end: number; box: Box }[] = [];
  let lineId: string | undefined;
  for (const span of page.view.spans) {
    if (span.start < line.start || span.end > line.end) continue;
    const open = segments.at(-1);
    lineId ??= span.lineId;
    if (open !== undefined && span.lineId !== lineId) {
      // the second piece of a split word, which stands in the next line
      open.end = span.end;
      continue;
    }
    const blank = open === undefined ? 0 : span.box[0] - (open.box[0] + open.box[2]);
    if (open !== undefined && blank <= wide(page, open) * Math.max(span.box[3], open.box[3])) {
      open.end = span.end;
      open.box = unionBox([open.box, span.box]) ?? open.box;
    } else segments.push({ start: span.start, end: span.end, box: span.box });
  }
  return segments;
}

const wide = (page: PageText, open: Span): number =>
  CODE.test(page.text.slice(open.start, open.end)) ? WIDE_BEHIND_CODE : WIDE_BLANK;

function sameRow(a: Box, b: Box): boolean {
  const overlap = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return overlap > 0.5 * Math.min(a[3], b[3]);
}

const byRow = (a: Segment, b: Segment): number =>
  sameRow(a.box, b.box) ? a.box[0] - b.box[0] : a.box[1] + a.box[3] / 2 - (b.box[1] + b.box[3] / 2);
