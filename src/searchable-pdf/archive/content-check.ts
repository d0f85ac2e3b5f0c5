import { operations, type Operation } from '../content/operations.js';
import { ContentResources, nameIn } from '../content/content-resources.js';
import { NotUnderstood } from '../pdf/not-understood.js';
import { PdfName, isDict, type PdfDict } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';
import { ArchiveFault, onlyKnown } from './fault.js';
import { INTENTS, checkPicture } from './picture-check.js';

const GRAPHICS = ['q', 'Q', 'cm', 'w', 'J', 'j', 'M', 'd', 'i'];
const PATHS = [
  'm',
  'l',
  'c',
  'v',
  'y',
  'h',
  're',
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'n',
  'W',
  'W*',
];
const COLOURS = ['g', 'G', 'rg', 'RG'];
/** Text objects that show nothing, and the places in them. */
const EMPTY_TEXT = ['BT', 'ET', 'Td', 'TD', 'Tm', 'T*', 'Tc', 'Tw', 'Tz', 'TL', 'Ts', 'Tr', 'Tf'];
const MARKS = ['MP', 'BMC', 'EMC'];
const HARMLESS = new Set([...GRAPHICS, ...PATHS, ...COLOURS, ...EMPTY_TEXT, ...MARKS]);
const SHOWS_TEXT = ['Tj', 'TJ', "'", '"'];
const DEEPEST = 28;

/** Graphics states that change nothing that PDF/A minds. */
const STATES = [
  'Type',
  'LW',
  'LC',
  'LJ',
  'ML',
  'D',
  'FL',
  'SM',
  'SA',
  'AIS',
  'ca',
  'CA',
  'BM',
  'SMask',
  'op',
  'OP',
  'OPM',
];

/** Looks at a page's content step by step; only pictures and plain drawing are known to be right. */
export async function checkContent(
  reader: PdfFileReader,
  content: Buffer,
  resources: ContentResources,
): Promise<void> {
  let depth = 0;
  for (const operation of understood(content)) {
    const { operator } = operation;
    if (operator === 'q' && ++depth > DEEPEST) throw new ArchiveFault('graphics states nested too deeply');
    if (operator === 'Q') depth--;
    if (!HARMLESS.has(operator)) await checkOperation(reader, operation, resources);
  }
}

function* understood(content: Buffer): Generator<Operation> {
  try {
    yield* operations(content);
  } catch (error) {
    if (error instanceof NotUnderstood) throw new ArchiveFault(error.message);
    throw error;
  }
}

async function checkOperation(
  reader: PdfFileReader,
  { operator, operands }: Operation,
  resources: ContentResources,
): Promise<void> {
  const [first, second] = operands;
  if (SHOWS_TEXT.includes(operator)) throw new ArchiveFault('text of its own, whose fonts were not checked');
  if (operator === 'Do') {
    const { value } = await resources.named('XObject', first);
    if (nameIn(value, 'Subtype') !== 'Image') throw new ArchiveFault('a form, which was not checked');
    return checkPicture(reader, value);
  }
  if (operator === 'gs') return checkState((await resources.named('ExtGState', first)).value);
  if (operator === 'ri' && first instanceof PdfName && INTENTS.includes(first.name)) return;
  const isOptional = first instanceof PdfName && first.name === 'OC';
  if ((operator === 'BDC' || operator === 'DP') && isDict(second) && !isOptional) return;
  throw new ArchiveFault(`content with ${operator.slice(0, 10)}, which was not checked`);
}

function checkState(state: PdfDict): void {
  onlyKnown(state, STATES, 'a graphics state');
  const blend = state.get('BM') ?? new PdfName('Normal');
  const mask = state.get('SMask') ?? new PdfName('None');
  const plain =
    blend instanceof PdfName &&
    ['Normal', 'Compatible'].includes(blend.name) &&
    mask instanceof PdfName &&
    mask.name === 'None';
  if (!plain) throw new ArchiveFault('a graphics state that was not checked');
}
