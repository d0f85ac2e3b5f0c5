import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfName, isDict } from '../pdf/pdf-objects.js';
import { type ContentResources, nameIn } from './content-resources.js';
import type { Operation } from './operations.js';

interface State {
  readonly mode: number;
  readonly isType3: boolean;
}

const INITIAL: State = { mode: 0, isType3: false };
const INVISIBLE = 3;
const MAX_DEPTH = 1000;

/** Follows what decides whether shown text can be seen: its rendering mode, its font, and what says it otherwise. */
export class TextState {
  private readonly saved: State[] = [];
  /** Of each open marked content: does it carry a text of its own, which viewers copy instead? */
  private readonly marked: boolean[] = [];

  constructor(
    private readonly resources: ContentResources,
    private state: State = INITIAL,
  ) {}

  get current(): State {
    return this.state;
  }

  /** The glyphs of a Type 3 font are drawings, which no rendering mode hides. */
  get invisible(): boolean {
    return this.state.mode === INVISIBLE && !this.state.isType3;
  }

  get replaced(): boolean {
    return this.marked.includes(true);
  }

  async follow({ operator, operands }: Operation): Promise<void> {
    const [first, second] = operands;
    if (operator === 'q') this.save();
    else if (operator === 'Q') this.state = this.saved.pop() ?? this.state;
    else if (operator === 'Tr' && typeof first === 'number') this.state = { ...this.state, mode: first };
    else if (operator === 'Tf') {
      const { value } = await this.resources.named('Font', first);
      this.state = { ...this.state, isType3: nameIn(value, 'Subtype') === 'Type3' };
    } else if (operator === 'gs') {
      const { value } = await this.resources.named('ExtGState', first);
      if (value.has('Font')) throw new NotUnderstood('a graphics state that sets the font');
    } else if (operator === 'BMC') this.marked.push(false);
    else if (operator === 'BDC') {
      const properties =
        second instanceof PdfName ? (await this.resources.named('Properties', second)).value : second;
      this.marked.push(isDict(properties) && properties.has('ActualText'));
    } else if (operator === 'EMC') this.marked.pop();
  }

  private save(): void {
    if (this.saved.length > MAX_DEPTH) throw new NotUnderstood('graphics states nested too deeply');
    this.saved.push(this.state);
  }
}
