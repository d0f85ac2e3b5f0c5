import { nearestPlace, type TextPlace } from './nearest-word.js';
import type { PlacedWord } from './placed-words.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Selects words by dragging from one: the browser's own selection jumps to the ends of the page wherever the pointer is
 * between words. A press between words, and every touch, is left to the picture, which moves.
 */
export class SelectionByPointer {
  private words: readonly PlacedWord[] = [];
  private spans: readonly HTMLElement[] = [];
  private anchor: TextPlace | undefined;

  constructor(
    layer: HTMLElement,
    private readonly onPage: (event: MouseEvent) => Point,
    private readonly onPoint: (x: number, y: number) => void,
  ) {
    layer.addEventListener('pointerdown', (event) => {
      if (this.isForText(event)) event.stopPropagation();
    });
    layer.addEventListener('mousedown', (event) => this.begin(event));
    layer.addEventListener('click', (event) => this.click(event));
  }

  over(words: readonly PlacedWord[], spans: readonly HTMLElement[]): void {
    this.words = words;
    this.spans = spans;
    this.anchor = undefined;
  }

  private isForText(event: PointerEvent): boolean {
    return event.pointerType !== 'touch' && event.button === 0 && event.target instanceof HTMLSpanElement;
  }

  private begin(event: MouseEvent): void {
    if (event.button !== 0 || !(event.target instanceof HTMLSpanElement)) return;
    event.preventDefault();
    const place = this.placeOf(event);
    if (!place) return;
    const pressed = this.spans.indexOf(event.target);
    if (event.detail === 2) return this.selectWord(pressed);
    if (event.detail > 2) return this.selectParagraph(pressed);
    if (event.shiftKey && this.anchor) return this.select(this.anchor, place);
    window.getSelection()?.removeAllRanges();
    this.anchor = place;
    const drag = (moved: MouseEvent) => {
      const to = this.placeOf(moved);
      if (to && this.anchor) this.select(this.anchor, to);
    };
    window.addEventListener('mousemove', drag);
    window.addEventListener('mouseup', () => window.removeEventListener('mousemove', drag), { once: true });
  }

  private click(event: MouseEvent): void {
    if (!(event.target instanceof HTMLSpanElement)) return;
    if (window.getSelection()?.isCollapsed === false) return;
    const { x, y } = this.onPage(event);
    this.onPoint(x, y);
  }

  private placeOf(event: MouseEvent): TextPlace | undefined {
    const { x, y } = this.onPage(event);
    return nearestPlace(this.words, x, y);
  }

  private select(from: TextPlace, to: TextPlace): void {
    const [first, last] = [this.letters(from.word), this.letters(to.word)];
    if (first && last) window.getSelection()?.setBaseAndExtent(first, from.offset, last, to.offset);
  }

  private selectWord(word: number): void {
    const length = this.words[word]?.text.trimEnd().length ?? 0;
    this.select({ word, offset: 0 }, { word, offset: length });
  }

  private selectParagraph(word: number): void {
    const block = this.spans[word]?.parentElement;
    if (block) window.getSelection()?.selectAllChildren(block);
  }

  private letters(word: number): ChildNode | null {
    return this.spans[word]?.firstChild ?? null;
  }
}
