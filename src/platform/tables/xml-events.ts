import sax from 'sax';
import type { Readable } from 'node:stream';
import { PermanentError } from '../../shared/errors.js';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** Values by name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  /** May come in pieces. */
  text(text: string): void;
  close(element: XmlElement): void;
}

/** Elements within elements beyond this are no data. */
const DEEPEST = 100;

/**
 * Gives a document's events to `handler`; the generator stops after each chunk, so that what the handler gathered can be
 * taken away. XML that declares entities or any document type is refused: nothing is ever expanded or fetched.
 */
export async function* xmlEvents(
  letters: AsyncIterable<string>,
  handler: XmlHandler,
): AsyncGenerator<undefined> {
  const parser = sax.parser(true, { xmlns: true });
  const path: XmlElement[] = [];
  let failure: Error | undefined;
  parser.onerror = (error) => {
    failure ??= error;
  };
  parser.ondoctype = () => {
    failure ??= new PermanentError('tableUnsafe', 'the XML declares a document type');
  };
  parser.onopentag = (tag) => {
    const element = elementOf(tag as sax.QualifiedTag);
    path.push(element);
    if (path.length > DEEPEST) failure ??= new PermanentError('tableUnsafe', 'elements too deep');
    handler.open(element);
  };
  parser.ontext = (text) => handler.text(text);
  parser.oncdata = (text) => handler.text(text);
  parser.onclosetag = () => {
    const element = path.pop();
    if (element) handler.close(element);
  };
  for await (const chunk of letters) {
    if (chunk === '') continue;
    attempt(() => parser.write(chunk));
    if (failure !== undefined) throw failure;
    yield undefined;
  }
  attempt(() => parser.close());
  if (failure !== undefined) throw failure;
  yield undefined;

  /** After an error the parser throws at each further call. */
  function attempt(step: () => unknown): void {
    try {
      step();
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error));
    }
  }
}

function elementOf({ local, uri, attributes }: sax.QualifiedTag): XmlElement {
  return {
    name: local,
    namespace: uri,
    attributes: Object.fromEntries(Object.values(attributes).map(({ local: name, value }) => [name, value])),
  };
}

/** UTF-8 bytes as letters; bytes that are none end it. */
export async function* utf8Letters(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of stream) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
