import { contentBytes } from '../content/page-content.js';
import { ContentResources } from '../content/content-resources.js';
import { Inseparable, type SeenContent, withoutInvisibleText } from '../content/invisible-text.js';
import { NotUnderstood } from '../pdf/not-understood.js';
import type { PdfDict, PdfRef } from '../pdf/pdf-objects.js';
import type { PdfFileReader } from '../pdf/pdf-file-reader.js';

/** A page's own content, and what is to be said of the text in it. */
export interface OwnText {
  /** The content as it is to stand; undefined where it could not be read. */
  readonly content?: Buffer;
  /** Invisible text was taken out, so that the page needs a new content stream. */
  readonly changed: boolean;
  readonly notes: readonly string[];
}

const SHOWS_TEXT = /(?:^|[\s\])>])(?:Tj|TJ|'|")(?:\s|$)/;
const INVISIBLE = /(?:^|\s)3\s+Tr(?:\s|$)/;

/** Takes invisible text out of a page's content, wherever that is safe, and says what is there beside ours. */
export async function ownText(
  reader: PdfFileReader,
  page: PdfDict,
  contents: readonly PdfRef[],
): Promise<OwnText> {
  const content = await readable(reader, contents);
  if (!content) return { changed: false, notes: [] };
  try {
    const resources = await ContentResources.of(reader, page.get('Resources'));
    const { rest, ...seen } = await withoutInvisibleText(reader, content, resources);
    return { content: rest ?? content, changed: rest !== undefined, notes: notesOf(seen) };
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    return { content, changed: false, notes: glance(content, error) };
  }
}

function notesOf({ visibleText, invisibleText }: SeenContent): string[] {
  return [
    ...(invisibleText ? ['an invisible text layer of the original was taken out'] : []),
    ...(visibleText ? ["the page's own text is kept beside ours"] : []),
  ];
}

/** What can be said of content that was not understood. */
function glance(content: Buffer, error: NotUnderstood): string[] {
  const text = content.toString('latin1');
  if (error instanceof Inseparable || (SHOWS_TEXT.test(text) && INVISIBLE.test(text)))
    return [`an invisible text layer of the original is kept beside ours (${error.message})`];
  return SHOWS_TEXT.test(text) ? ["the page's own text is kept beside ours"] : [];
}

async function readable(reader: PdfFileReader, contents: readonly PdfRef[]): Promise<Buffer | undefined> {
  try {
    return await contentBytes(reader, contents);
  } catch (error) {
    // Too large or packed in another way: nothing to tell about it, and no harm to the page.
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}
