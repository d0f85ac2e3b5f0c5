import { basename, dirname, join } from 'node:path';
import type { Failure } from '../../shared/errors.js';
import { fitName } from './fit-name.js';
import type { FolderDocument } from './folder-documents.js';
import { moveAside, moveFolderAside, writeAside } from './move-aside.js';

/** Where files go once they are dealt with: those that were taken in, and those that were refused. */
export class FolderShelves {
  constructor(
    private readonly done: string,
    private readonly failed: string | undefined,
  ) {}

  async shelveDone(document: FolderDocument): Promise<void> {
    await move(document, this.done);
  }

  /** With a note beside it that says why, in both languages. Without a shelf for them, refused files stay. */
  async shelveFailed(document: FolderDocument, failures: readonly Failure[]): Promise<void> {
    if (this.failed === undefined) return;
    const place = await move(document, this.failed);
    const note = join(dirname(place), fitName(basename(place), { ending: '.reason.txt' }));
    await writeAside(note, reasonText(failures));
  }
}

/** Gives where the document lies now: its file, or the folder of its pages. */
async function move({ name, files, assembled }: FolderDocument, shelf: string): Promise<string> {
  const [first] = files;
  if (!first) return shelf;
  const below = name.split('/').slice(0, -1);
  // The last part of a name on the shelf is that of the disk, not the composed one that people see.
  if (!assembled) return moveAside(first.path, join(shelf, ...below, basename(first.path)));
  const folder = dirname(first.path);
  return moveFolderAside(
    folder,
    join(shelf, ...below, basename(folder)),
    files.map(({ path }) => path),
  );
}

function reasonText(failures: readonly Failure[]): string {
  const lines = failures.flatMap(({ code, message, action, detail }) => [
    message.vi,
    action.vi,
    '',
    message.en,
    action.en,
    '',
    detail === undefined ? `[${code}]` : `[${code}] ${detail}`,
    '',
  ]);
  return lines.join('\n');
}
