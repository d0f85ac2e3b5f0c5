import { type FileHandle, open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import { FileChanges } from './file-changes.js';
import type { SearchablePage } from '../document/searchable-page.js';

/** The last line of such a file: what only all pages together can say. */
interface Ending {
  readonly documentLanguage: string;
}

/** Pages of one process that another follows while they are still being read: a file of lines, one page each. */
export class PageStream {
  private constructor(private readonly file: FileHandle) {}

  static async begin(path: string): Promise<PageStream> {
    return new PageStream(await open(path, 'w'));
  }

  async add(page: SearchablePage): Promise<void> {
    await this.file.appendFile(`${JSON.stringify(page)}\n`);
  }

  async end(documentLanguage: string): Promise<void> {
    await this.file.appendFile(`${JSON.stringify({ documentLanguage } satisfies Ending)}\n`);
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

export interface FollowedPages {
  readonly pages: AsyncIterable<SearchablePage>;
  /** Known once the last page has been taken. */
  readonly language: Promise<string>;
}

const PIECE = 256 * 1024;

/** The pages of a growing file, each as soon as it is there, up to its last line; `waiting` hears of each look in vain. */
export function followPages(path: string, waiting: () => Promise<void>): FollowedPages {
  let tell: (language: string) => void = () => undefined;
  const language = new Promise<string>((resolve) => (tell = resolve));
  async function* pages(): AsyncGenerator<SearchablePage> {
    for await (const line of growingLines(path, waiting)) {
      const entry = JSON.parse(line) as SearchablePage | Ending;
      if ('documentLanguage' in entry) return tell(entry.documentLanguage);
      yield entry;
    }
  }
  return { pages: pages(), language };
}

async function* growingLines(path: string, waiting: () => Promise<void>): AsyncGenerator<string> {
  const file = await open(path, 'r');
  const changes = new FileChanges(path);
  const [piece, decoder] = [Buffer.alloc(PIECE), new StringDecoder('utf8')];
  try {
    for (let begun = ''; ;) {
      const { bytesRead } = await file.read(piece);
      if (bytesRead === 0) {
        await waiting();
        await changes.next();
        continue;
      }
      const lines = (begun + decoder.write(piece.subarray(0, bytesRead))).split('\n');
      begun = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    changes.close();
    await file.close();
  }
}
