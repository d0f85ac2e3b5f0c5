import { resolve } from 'node:path';
import { createLogger } from '../../platform/logging/create-logger.js';
import type { AddCommand } from '../terminal/command.js';
import { INTERRUPTED, interruptible } from '../terminal/interruptible.js';
import { BackupFolder } from '../backup/backup-folder.js';
import { checkBackup } from '../backup/check-backup.js';
import { Faults } from '../backup/faults.js';
import { readManifest } from '../backup/manifest.js';
import { checkedText, restoredText } from '../backup/messages.js';
import { restore } from '../backup/restore.js';
import { openTarget } from '../backup/target.js';
import { ProgressLine } from '../terminal/progress-line.js';
import { languageOf } from '../terminal/say.js';
import { commandConfig } from '../app/with-app.js';

interface Options {
  readonly check?: true;
  readonly copy?: string;
  readonly replace?: true;
}

export const addRestore: AddCommand = (program) => {
  program
    .command('restore')
    .argument('<folder>', 'thư mục của phusa backup · backup folder')
    .description(
      'đưa bản sao vào cơ sở dữ liệu và kho tệp trống · restore a copy into an empty database and file store',
    )
    .option('--copy <name>', 'bản sao nào; không có: bản mới nhất · which copy (default: the newest)')
    .option('--check', 'chỉ đọc toàn bộ bản sao và so · only read the whole copy and compare')
    .option('--replace', 'thay những gì đang có ở đích · replace what the target holds')
    .action(async (folder: string, options: Options) => {
      process.exitCode = await interruptible((signal) => run(resolve(folder), options, signal));
    });
};

async function run(path: string, options: Options, signal: AbortSignal): Promise<number> {
  const language = languageOf(process.env);
  const folder = new BackupFolder(path);
  const copy = await folder.copy(options.copy);
  const manifest = await readManifest(copy);
  const faults = new Faults(language, true);
  const bar = new ProgressLine(manifest.objects.count, '{bar} {value}/{total}');
  const order = { folder, copy, manifest, signal, saw: () => bar.step(), fault: faults.add };
  try {
    if (options.check) await checkBackup(order);
    else await restoreInto(order, options.replace ?? false);
  } catch (error) {
    if (signal.aborted) return INTERRUPTED;
    throw error;
  } finally {
    bar.stop();
  }
  if (!options.check) console.log(restoredText(manifest)[language]);
  else if (faults.none) console.log(checkedText(manifest)[language]);
  return faults.none ? 0 : 1;
}

async function restoreInto(order: Parameters<typeof checkBackup>[0], replace: boolean): Promise<void> {
  const config = commandConfig(process.env);
  const target = await openTarget(config, createLogger(config, 'command'), replace);
  try {
    await restore({ ...order, url: target.url, store: target.store, replace });
  } finally {
    await target.close();
  }
}
