import { NotUnderstood } from '../pdf/not-understood.js';
import { pdfNumber } from '../pdf/pdf-serializer.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';
import { ContentResources, nameIn } from './content-resources.js';
import { operations, type Operation } from './operations.js';
import { TextState } from './text-state.js';

/** What a content stream shows, and what is left of it without its invisible text. */
export interface SeenContent {
  readonly visibleText: boolean;
  readonly invisibleText: boolean;
  readonly drawing: boolean;
  /** Only where something was taken out. */
  readonly rest?: Buffer;
}

/** There is invisible text, but what is seen might change without it. */
export class Inseparable extends NotUnderstood {}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

const SHOWS = ["'", '"', 'Tj', 'TJ'];
/** Where the next text goes, without a look at the text before. */
const PLACES = ['Td', 'TD', 'Tm', 'T*', 'BT', 'ET'];
/** Of no effect but on text of the same object. */
const ONLY_PLACES = ['Td', 'Tm', 'T*'];
const DRAWS = ['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh'];
const MAX_FORM_DEPTH = 5;
const LARGEST_FORM = 4 * 1024 * 1024;

/**
 * Takes the text out of a content stream that no viewer shows (rendering mode 3): a layer that some OCR has
 * left. Throws NotUnderstood wherever taking it out might move or change what is seen.
 */
export async function withoutInvisibleText(
  reader: PdfFileReader,
  content: Buffer,
  resources: ContentResources,
): Promise<SeenContent> {
  return new Seeing(reader, content, resources, new TextState(resources), 0).see();
}

class Seeing {
  private readonly edits: Edit[] = [];
  private visibleText = false;
  private invisibleText = false;
  private drawing = false;
  /** Of the text object at hand. */
  private places: Operation[] = [];
  private shownHere = false;
  /** Text was taken out whose width the next text, unless placed anew, would follow. */
  private moved = false;

  constructor(
    private readonly reader: PdfFileReader,
    private readonly content: Buffer,
    private readonly resources: ContentResources,
    private readonly state: TextState,
    private readonly depth: number,
  ) {}

  async see(): Promise<SeenContent> {
    for (const operation of operations(this.content)) {
      await this.state.follow(operation);
      const { operator } = operation;
      if (PLACES.includes(operator)) this.place(operation);
      else if (SHOWS.includes(operator)) this.show(operation);
      else if (operator === 'Do') await this.draw(operation);
      else if (DRAWS.includes(operator)) this.drawing = true;
    }
    const { visibleText, invisibleText, drawing } = this;
    return {
      visibleText,
      invisibleText,
      drawing,
      ...(invisibleText ? { rest: this.edited() } : {}),
    };
  }

  private place(operation: Operation): void {
    const { operator } = operation;
    this.moved = false;
    if (operator === 'BT') [this.places, this.shownHere] = [[], false];
    if (ONLY_PLACES.includes(operator)) this.places.push(operation);
    // An object that has lost all its text needs no places either.
    if (operator === 'ET' && !this.shownHere) for (const place of this.places) this.edit(place, '');
    if (operator === 'ET') this.places = [];
  }

  private show(operation: Operation): void {
    const { operator, operands } = operation;
    if (operator === "'" || operator === '"') this.moved = false;
    if (!this.state.invisible) {
      if (this.moved) throw new Inseparable('visible text that follows invisible text');
      this.visibleText = this.shownHere = true;
      return;
    }
    if (this.state.replaced) throw new Inseparable('invisible text with a text for it');
    this.invisibleText = this.moved = true;
    if (operator === '"') {
      const [words, letters] = operands.map((operand) => (typeof operand === 'number' ? operand : 0));
      this.edit(operation, `${pdfNumber(words ?? 0)} Tw ${pdfNumber(letters ?? 0)} Tc T*`);
    } else this.edit(operation, operator === "'" ? 'T*' : '');
  }

  private async draw(operation: Operation): Promise<void> {
    const { value, ref } = await this.resources.named('XObject', operation.operands[0]);
    if (nameIn(value, 'Subtype') !== 'Form') {
      this.drawing = true;
      return;
    }
    if (!ref || this.depth >= MAX_FORM_DEPTH) throw new NotUnderstood('forms nested too deeply');
    const own = value.has('Resources')
      ? await ContentResources.of(this.reader, value.get('Resources'))
      : this.resources;
    const content = await this.reader.streamBytes(await this.reader.object(ref.number), LARGEST_FORM);
    const state = new TextState(own, this.state.current);
    const form = await new Seeing(this.reader, content, own, state, this.depth + 1).see();
    if (form.visibleText) this.visibleText = true;
    if (form.drawing) this.drawing = true;
    if (!form.invisibleText) return;
    // Other pages may use the form as well: it is left out of this page whole, or stays.
    if (form.visibleText || form.drawing)
      throw new Inseparable('invisible text in a form with something to see');
    this.invisibleText = true;
    this.edit(operation, '');
  }

  private edit({ start, end }: Operation, instead: string): void {
    this.edits.push({ start, end, instead: instead && ` ${instead} ` });
  }

  private edited(): Buffer {
    const parts: Buffer[] = [];
    let from = 0;
    for (const { start, end, instead } of this.edits.sort((a, b) => a.start - b.start)) {
      parts.push(this.content.subarray(from, start), Buffer.from(instead, 'latin1'));
      from = end;
    }
    return Buffer.concat([...parts, this.content.subarray(from)]);
  }
}
