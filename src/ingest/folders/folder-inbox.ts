import { documentsOf, type FolderDocument, single } from './folder-documents.js';
import { FolderSettling } from './folder-settling.js';
import { type FolderFile, type LeftOut, type WalkedFolder, walkFolder } from './folder-walk.js';
import { pagePictureVerdict } from './page-picture.js';

/** A folder of pages must be quiet for so many times as long as one file: the next page may still be on the glass. */
const FOLDER_TIMES = 5;

export interface InboxLook {
  /** At rest, to be taken in. */
  readonly due: readonly FolderDocument[];
  /** Files still being written or not yet at rest for long enough. */
  readonly waiting: number;
  readonly leftOut: readonly LeftOut[];
}

/**
 * A folder into which others put files. What lies in it directly is a document each; a folder in it is judged as a
 * whole, once nothing in it changes any more.
 */
export class FolderInbox {
  private readonly settling: FolderSettling;

  constructor(
    private readonly root: string,
    settleMs: number,
    private readonly isLeftAlone: (path: string) => boolean,
  ) {
    this.settling = new FolderSettling(settleMs);
  }

  async look(nowMs: number): Promise<InboxLook> {
    const folders: WalkedFolder[] = [];
    for await (const folder of walkFolder(this.root, this.isLeftAlone)) folders.push(folder);
    const restMs = this.settling.look(
      folders.flatMap(({ files }) => files),
      nowMs,
    );
    const due: FolderDocument[] = [];
    let waiting = 0;
    for (const folder of folders) {
      const rests = (file: FolderFile): boolean => this.settling.isSettled(restMs.get(file.path));
      if (folder.name === '') {
        const settled = folder.files.filter(rests);
        due.push(...settled.map(single));
        waiting += folder.files.length - settled.length;
      } else if (folder.files.every((file) => this.settling.isSettled(restMs.get(file.path), FOLDER_TIMES))) {
        due.push(...(await documentsOf(folder, ({ path }) => pagePictureVerdict(path), true)));
      } else waiting += folder.files.length;
    }
    return { due, waiting, leftOut: folders.flatMap(({ leftOut }) => leftOut) };
  }
}
