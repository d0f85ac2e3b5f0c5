import { resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { InstanceGuard } from '../../platform/instance-guard.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { requireDatabase } from '../../platform/config/app-config.js';
import type { AddCommand } from '../terminal/command.js';
import { INTERRUPTED, interruptible } from '../terminal/interruptible.js';
import { BackupFolder } from '../backup/backup-folder.js';
import { checkBackup } from '../backup/check-backup.js';
import { Faults } from '../backup/faults.js';
import { keptSettings } from '../backup/kept-settings.js';
import { backupText, checkedText } from '../backup/messages.js';
import { type Backup, takeBackup } from '../backup/take-backup.js';
import { ProgressLine } from '../terminal/progress-line.js';
import { languageOf } from '../terminal/say.js';
import { programVersion } from '../terminal/version.js';
import { commandConfig, withApp } from '../app/with-app.js';

interface Options {
  readonly verify?: true;
  readonly json?: true;
}

export const addBackup: AddCommand = (program) => {
  program
    .command('backup')
    .argument(
      '<folder>',
      'thư mục chứa các bản sao, mỗi lần một bản · folder for the backups; keeps one for each run',
    )
    .description('sao lưu cơ sở dữ liệu, bản gốc, cài đặt · copy database, originals and settings')
    .option('--verify', 'sau đó đọc lại toàn bộ và so · then read the whole backup again and compare')
    .option('--json', 'kết quả dạng JSON · the result as JSON')
    .action(async (folder: string, options: Options) => {
      process.exitCode = await interruptible((signal) => run(resolve(folder), options, signal));
    });
};

async function run(path: string, { verify, json }: Options, signal: AbortSignal): Promise<number> {
  const language = languageOf(process.env);
  const folder = new BackupFolder(path);
  const faults = new Faults(language, !json);
  let fresh = 0;
  try {
    const taken = await withApp(
      commandConfig(process.env),
      { providers: [InstanceGuard] },
      async ({ app, config }) => {
        const bar = await progress(app.get(DataSource), !json);
        const order = {
          url: requireDatabase(config),
          store: app.get(ObjectStore),
          folder,
          version: programVersion(),
          settings: keptSettings(process.env),
          signal,
          saw: (_: unknown, anew: boolean) => {
            if (anew) fresh += 1;
            bar.step();
          },
          fault: faults.add,
        };
        return takeBackup(order).finally(() => bar.stop());
      },
    );
    if (!json) console.log(backupText(taken, fresh)[language]);
    if (verify) await check(folder, taken, faults, signal);
    if (json) console.log(JSON.stringify({ ok: faults.none, ...taken, fresh, faults: faults.list }, null, 2));
    else if (verify && faults.none) console.log(checkedText(taken.manifest)[language]);
    return faults.none ? 0 : 1;
  } catch (error) {
    if (signal.aborted) return INTERRUPTED;
    throw error;
  }
}

async function check(
  folder: BackupFolder,
  { copy, manifest }: Backup,
  faults: Faults,
  signal: AbortSignal,
): Promise<void> {
  const bar = new ProgressLine(manifest.objects.count, '{bar} {value}/{total}');
  const saw = (): void => bar.step();
  await checkBackup({ folder, copy, manifest, signal, saw, fault: faults.add }).finally(() => bar.stop());
}

async function progress(dataSource: DataSource, wanted: boolean): Promise<ProgressLine> {
  const [row] = await dataSource.query<{ count: string }[]>(
    'SELECT count(DISTINCT object_key) AS count FROM document_file',
  );
  return new ProgressLine(Number(row?.count ?? 0), '{bar} {value}/{total}', wanted);
}
