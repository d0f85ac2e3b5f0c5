const SIZE = 100;
const FAMILY = 'sans-serif';

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();
const MOST_KEPT = 20_000;

/** How wide a word is in the layer's letters at a size of one pixel. */
export function widthAtOnePixel(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d');
    if (context) context.font = `${String(SIZE)}px ${FAMILY}`;
  }
  const width = (context?.measureText(text).width ?? 0) / SIZE;
  if (widths.size >= MOST_KEPT) widths.clear();
  widths.set(text, width);
  return width;
}
