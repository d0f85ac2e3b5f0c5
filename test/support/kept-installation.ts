import type { INestApplicationContext } from '@nestjs/common';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM } from '../../src/access/principal.js';
import { BackupFolder } from '../../src/cli/backup/backup-folder.js';
import type { Fault } from '../../src/cli/backup/fault.js';
import { type Backup, takeBackup } from '../../src/cli/backup/take-backup.js';
import { withApp } from '../../src/cli/app/with-app.js';
import { FolderIntake } from '../../src/ingest/folders/folder-intake.js';
import { ObjectStore } from '../../src/platform/storage/object-store.js';
import { CommandInstallation } from './command-installation.js';
import { sampleCopy } from './samples.js';

export interface TakenBackup extends Backup {
  readonly faults: readonly Fault[];
  /** Keys that were not there from an earlier one. */
  readonly fresh: readonly string[];
}

/** An installation that holds documents, open, as `phusa backup` finds it. */
export class KeptInstallation {
  private taken = 0;

  private constructor(
    readonly installation: CommandInstallation,
    readonly store: ObjectStore,
    private readonly intake: FolderIntake,
    private readonly close: () => Promise<void>,
  ) {}

  static async make(): Promise<KeptInstallation> {
    const installation = await CommandInstallation.make();
    let end = (): void => undefined;
    let closed = Promise.resolve();
    const app = await new Promise<INestApplicationContext>((resolve, reject) => {
      closed = withApp(installation.config, {}, (opened) => {
        resolve(opened.app);
        return new Promise<void>((ended) => (end = ended));
      });
      closed.catch(reject);
    });
    return new KeptInstallation(installation, app.get(ObjectStore), app.get(FolderIntake), async () => {
      end();
      await closed;
      await installation.remove();
    });
  }

  get url(): string {
    return this.installation.config.databaseUrl ?? '';
  }

  /** A document with bytes of its own; gives the key of its original. */
  async take(): Promise<string> {
    const number = (this.taken += 1);
    const path = join(this.installation.folder, `${number}.pdf`);
    await writeFile(path, sampleCopy('02-vi-born-digital.pdf', `%${number}`).bytes);
    const file = { path, name: `báo cáo ${number}.pdf`, bytes: 0, modifiedMs: 0 };
    const [taken] = await this.intake.take({ name: file.name, files: [file], assembled: false }, {}, SYSTEM);
    if (taken?.status !== 'taken') throw new Error(`not taken in: ${JSON.stringify(taken)}`);
    const [row] = await this.installation.dataSource.query<{ object_key: string }[]>(
      "SELECT object_key FROM document_file WHERE document_id = $1 AND kind = 'original'",
      [taken.id],
    );
    return row?.object_key ?? '';
  }

  async backup(path: string, signal = new AbortController().signal): Promise<TakenBackup> {
    const faults: Fault[] = [];
    const fresh: string[] = [];
    const backup = await takeBackup({
      url: this.url,
      store: this.store,
      folder: new BackupFolder(path),
      version: '0.0.0',
      settings: { PUBLIC_URL: 'https://khoahoc.example.gov.vn' },
      signal,
      saw: ({ key }, anew) => void (anew && fresh.push(key)),
      fault: (fault) => faults.push(fault),
    });
    return { ...backup, faults, fresh };
  }

  end(): Promise<void> {
    return this.close();
  }
}
