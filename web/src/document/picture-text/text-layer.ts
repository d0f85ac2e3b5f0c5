import OpenSeadragon from 'openseadragon';
import type { PageRecord } from '../../api/types.js';
import { placedWords, type PlacedWord } from './placed-words.js';
import { SelectionByPointer } from './selection-by-pointer.js';
import { widthAtOnePixel } from './word-width.js';
import classes from './picture-text.module.css';

type PageText = Pick<PageRecord, 'number' | 'width' | 'height' | 'lines' | 'language'>;
type OnPoint = (x: number, y: number) => void;

/**
 * The words of a page, transparent over its picture: one span a word, in reading order, so that the browser selects and
 * copies them as text. They lie in page space; zoom and rotation change one matrix, however many words there are.
 */
export class TextLayer {
  private readonly element = document.createElement('div');
  private readonly selection: SelectionByPointer;
  private page: PageText | undefined;

  constructor(
    private readonly viewer: OpenSeadragon.Viewer,
    onPoint: OnPoint,
  ) {
    this.element.className = classes['layer'] ?? '';
    // The same text stands beside the picture for whoever reads by ear.
    this.element.setAttribute('aria-hidden', 'true');
    this.element.dataset['textLayer'] = '';
    this.selection = new SelectionByPointer(this.element, (event) => this.onPage(event), onPoint);
    viewer.canvas.append(this.element);
    viewer.addHandler('update-viewport', () => this.place());
  }

  show(page: PageText): void {
    this.page = page;
    const paragraphs = placedWords(page.lines);
    const spans: HTMLElement[] = [];
    const blocks = paragraphs.map((words) => {
      const block = document.createElement('p');
      block.append(...words.map(spanOf));
      spans.push(...(block.children as unknown as HTMLElement[]));
      return block;
    });
    this.element.lang = page.language ?? 'vi';
    this.element.style.width = `${String(page.width)}px`;
    this.element.style.height = `${String(page.height)}px`;
    this.element.replaceChildren(...blocks);
    this.selection.over(paragraphs.flat(), spans);
    this.place();
  }

  /** Where it is off, the picture is moved by dragging anywhere. */
  switch(on: boolean): void {
    this.element.hidden = !on;
  }

  private place(): void {
    const { page, viewer } = this;
    if (!page || page.width <= 0 || !viewer.isOpen()) return;
    const at = (x: number, y: number) =>
      viewer.viewport.pixelFromPoint(new OpenSeadragon.Point(x / page.width, y / page.width), true);
    const [origin, right, down] = [at(0, 0), at(page.width, 0), at(0, page.width)];
    const matrix = [
      (right.x - origin.x) / page.width,
      (right.y - origin.y) / page.width,
      (down.x - origin.x) / page.width,
      (down.y - origin.y) / page.width,
      origin.x,
      origin.y,
    ];
    this.element.style.transform = `matrix(${matrix.join(',')})`;
  }

  private onPage({ clientX, clientY }: MouseEvent): { x: number; y: number } {
    const frame = this.viewer.canvas.getBoundingClientRect();
    const pixel = new OpenSeadragon.Point(clientX - frame.left, clientY - frame.top);
    const point = this.viewer.viewport.pointFromPixel(pixel, true);
    const width = this.page?.width ?? 0;
    return { x: point.x * width, y: point.y * width };
  }
}

function spanOf({ text, box, language }: PlacedWord): HTMLElement {
  const [x = 0, y = 0, width = 0, height = 0] = box;
  const span = document.createElement('span');
  span.textContent = text;
  if (language) span.lang = language;
  const size = Math.max(1, height);
  const natural = widthAtOnePixel(text.trimEnd()) * size;
  const { style } = span;
  style.left = `${String(x)}px`;
  style.top = `${String(y)}px`;
  style.fontSize = `${String(size)}px`;
  if (natural > 0) style.transform = `scaleX(${String(Math.max(width, 1) / natural)})`;
  return span;
}
