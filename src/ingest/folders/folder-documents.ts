import { basename } from 'node:path';
import type { PictureVerdict } from './page-picture.js';
import type { FolderFile, WalkedFolder } from './folder-walk.js';

/** What becomes one document, or, of an archive, the documents in it. */
export interface FolderDocument {
  /** Of the file, or of the folder whose pages it is. */
  readonly name: string;
  /** In page order. */
  readonly files: readonly FolderFile[];
  /** The files are the pages of one document. */
  readonly assembled: boolean;
}

/**
 * The documents that the files of one folder are. A folder that holds nothing but two or more page pictures is one
 * document; in any other each file stands for itself. A file that cannot be told (it is empty, or may not be read)
 * does not break a folder of pages up: the whole must be refused, not taken in with a page missing.
 *
 * `moving`: the files are to be moved away one by one. Then the one that shows that the folder is no document comes
 * last, so that what an interruption leaves is judged as the whole was.
 */
export async function documentsOf(
  folder: WalkedFolder,
  verdictOf: (file: FolderFile) => Promise<PictureVerdict>,
  moving: boolean,
): Promise<FolderDocument[]> {
  const { files } = folder;
  const pages: FolderFile[] = [];
  let sure = 0;
  let other: FolderFile | undefined;
  for (const file of files) {
    const verdict = folder.hasFolders || files.length < 2 ? 'other' : await verdictOf(file);
    if (verdict === 'other') {
      other = file;
      break;
    }
    pages.push(file);
    if (verdict === 'page') sure += 1;
  }
  if (other === undefined && sure > 0) {
    const name = folder.name || basename(folder.path).normalize('NFC');
    return [{ name, files: pages, assembled: true }];
  }
  const ordered = other && moving ? [...files.filter((file) => file !== other), other] : files;
  return ordered.map(single);
}

export const single = (file: FolderFile): FolderDocument => ({
  name: file.name,
  files: [file],
  assembled: false,
});
