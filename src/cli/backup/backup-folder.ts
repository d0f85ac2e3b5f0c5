import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FolderObjectStore } from '../../platform/storage/folder-object-store.js';
import { StartError } from '../../platform/process/start-error.js';
import { MANIFEST } from './manifest.js';
import { syncFolder } from './packed-file.js';

const README = `Bản sao lưu của phusa. copies/: mỗi thư mục là một lần sao lưu (cơ sở dữ liệu, danh sách tệp, manifest.json).
objects/: bản gốc và các tệp khác, dùng chung cho mọi lần. Khôi phục: phusa restore THƯ-MỤC-NÀY
Ở đây có cả tài liệu hạn chế, mã băm của mật khẩu và khóa API: hãy giữ kín như chính hệ thống.

A backup of phusa. copies/: each folder is one time (database, list of objects, manifest.json).
objects/: originals and other objects, shared by all of them. To put back: phusa restore THIS-FOLDER
Restricted documents and hashes of passwords and API keys are in it: guard it as the installation itself.
`;

const PARTIAL = '.partial';

/** Where backups lie: `copies/<time>/` for each, and the objects of all of them together under `objects/`. */
export class BackupFolder {
  readonly objects: FolderObjectStore;

  constructor(readonly path: string) {
    this.objects = new FolderObjectStore(join(path, 'objects'));
  }

  /** A new copy's folder, under a name that says that it is not whole; what an interrupted one left is removed. */
  async begin(takenAt: Date): Promise<string> {
    const copies = join(this.path, 'copies');
    await mkdir(copies, { recursive: true, mode: 0o700 });
    await writeFile(join(this.path, 'README.txt'), README);
    for (const name of await readdir(copies)) {
      if (name.endsWith(PARTIAL)) await rm(join(copies, name), { recursive: true });
    }
    const copy = join(copies, `${nameOf(takenAt)}${PARTIAL}`);
    await mkdir(copy, { mode: 0o700 });
    return copy;
  }

  /** Gives a copy, whose manifest is written, its lasting name. */
  async finish(partial: string): Promise<string> {
    const copy = partial.slice(0, -PARTIAL.length);
    await syncFolder(partial);
    await rename(partial, copy);
    await syncFolder(join(this.path, 'copies'));
    return copy;
  }

  /** The whole copies, the oldest first. */
  async copies(): Promise<string[]> {
    const folder = join(this.path, 'copies');
    if (!existsSync(folder)) return [];
    const names = (await readdir(folder)).filter((name) => existsSync(join(folder, name, MANIFEST)));
    return names.filter((name) => !name.endsWith(PARTIAL)).sort();
  }

  /** The folder of the copy of that name, or of the newest. */
  async copy(name?: string): Promise<string> {
    const names = await this.copies();
    const found = name === undefined ? names.at(-1) : names.find((known) => known === name);
    if (found !== undefined) return join(this.path, 'copies', found);
    throw new StartError({
      vi: `Trong ${this.path} không có bản sao lưu hoàn chỉnh nào${name === undefined ? '' : ` tên ${name}`}. ${names.join(', ')}`,
      en: `There is no complete backup${name === undefined ? '' : ` ${name}`} in ${this.path}. ${names.join(', ')}`,
    });
  }
}

const nameOf = (at: Date): string => at.toISOString().replace(/[:.]/g, '-');
