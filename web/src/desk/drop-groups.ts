export interface DroppedFile {
  readonly name: string;
  /** Path below the dropped folder, when one was dropped: `Hộp 12/trang 1.tif`. */
  readonly path?: string;
}

export interface DropGroup<T extends DroppedFile> {
  readonly name: string;
  readonly files: readonly T[];
  /** A folder of page pictures only is one document. */
  readonly assemble: boolean;
}

const PICTURE = /\.(tiff?|png|jpe?g|webp)$/i;
/** What systems leave in folders and nobody means to keep. */
const DEBRIS = /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i;

/** Parts what was dropped into uploads: a folder that holds nothing but pictures goes up as one document. */
export function groupDrop<T extends DroppedFile>(files: readonly T[]): DropGroup<T>[] {
  const folders = new Map<string, T[]>();
  for (const file of files) {
    if (DEBRIS.test(file.name)) continue;
    const folder = folderOf(file);
    const known = folders.get(folder);
    if (known) known.push(file);
    else folders.set(folder, [file]);
  }
  return [...folders].flatMap(([folder, inside]): DropGroup<T>[] =>
    folder !== '' && inside.length > 1 && inside.every((file) => PICTURE.test(file.name))
      ? [{ name: folder, files: [...inside].sort(byName), assemble: true }]
      : inside.map((file) => ({ name: file.name, files: [file], assemble: false })),
  );
}

function folderOf({ path, name }: DroppedFile): string {
  const parts = (path ?? '').split('/').filter((part) => part !== '' && part !== '.');
  if (parts.at(-1) === name) parts.pop();
  return parts.join('/');
}

const natural = new Intl.Collator('vi', { numeric: true });
const byName = (a: DroppedFile, b: DroppedFile): number => natural.compare(a.name, b.name);
