import type { ReceivedFile } from './received-file.js';

/** Two or more page pictures that came in one folder are the pages of one document. */
export function isFolderOfPictures(files: readonly ReceivedFile[]): boolean {
  const pictures = files.every(({ mediaType }) => mediaType !== 'application/pdf');
  const folders = new Set(files.map(({ name }) => name.split(/[/\\]/).slice(0, -1).join('/')));
  return pictures && files.length > 1 && folders.size === 1 && !folders.has('');
}
