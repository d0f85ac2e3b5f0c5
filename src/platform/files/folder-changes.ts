import { watch } from 'chokidar';

/**
 * Calls `onChange` when something below a folder may have changed. A hint only: network shares and exhausted
 * watches tell nothing, so whoever listens looks from time to time anyway.
 */
export function followFolder(
  path: string,
  isLeftAlone: (path: string) => boolean,
  onChange: () => void,
): { close(): Promise<void> } {
  const watcher = watch(path, { ignored: isLeftAlone, ignoreInitial: true, followSymlinks: false });
  watcher.on('all', onChange);
  // out of watches, or the folder is gone: the next look finds out what there is
  watcher.on('error', onChange);
  return { close: () => watcher.close() };
}
