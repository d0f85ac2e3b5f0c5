import { DataSource } from 'typeorm';
import type { AppConfig } from '../../platform/config/app-config.js';
import { createLogger } from '../../platform/logging/create-logger.js';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { CurrentIndex } from '../../search/indexer/current-index.js';
import { SearchModule } from '../../search/search.module.js';
import type { AddCommand } from '../terminal/command.js';
import { INTERRUPTED, interruptible } from '../terminal/interruptible.js';
import { Faults } from '../backup/faults.js';
import { indexedText, movedText } from '../backup/messages.js';
import { moveInstallation } from '../backup/move-installation.js';
import { reindex } from '../reindex/reindex.js';
import { languageOf } from '../terminal/say.js';
import { checkIndex } from '../verify/check-index.js';
import { findingLine, verdictText } from '../verify/messages.js';
import { CHECKS, verify } from '../verify/verify.js';
import { commandConfig, withApp } from '../app/with-app.js';

export const addMove: AddCommand = (program) => {
  program
    .command('move')
    .description(
      'chuyển từ thư mục dữ liệu sang các dịch vụ đã đặt; nguồn giữ nguyên · move from the data folder to the services that are set; the source stays unchanged',
    )
    .action(async () => {
      process.exitCode = await interruptible(run);
    });
};

async function run(signal: AbortSignal): Promise<number> {
  const language = languageOf(process.env);
  const config = commandConfig(process.env);
  const log = createLogger(config, 'command');
  const faults = new Faults(language, true);
  const count = { objects: 0, bytes: 0, copied: 0 };
  const saw = (bytes: number, copied: boolean): void => {
    count.objects += 1;
    count.bytes += bytes;
    if (copied) count.copied += 1;
  };
  try {
    const moved = await moveInstallation(config, log, { signal, saw, fault: faults.add });
    console.log(movedText(moved, count, config)[language]);
    const { state, detail, total } = await reindex(config, log, () => undefined);
    if (state === 'failed') console.error(detail ?? '');
    const agrees = await looksRight(config, signal, language);
    if (agrees && state === 'done')
      console.log(indexedText(total, config.elasticsearch !== undefined)[language]);
    return faults.none && agrees && state === 'done' ? 0 : 1;
  } catch (error) {
    if (signal.aborted) return INTERRUPTED;
    throw error;
  }
}

/** As `phusa verify` looks, at the new place. */
async function looksRight(config: AppConfig, signal: AbortSignal, language: 'vi' | 'en'): Promise<boolean> {
  const verdict = await withApp(config, { imports: [SearchModule.forReading()] }, ({ app }) => {
    const asked = {
      dataSource: app.get(DataSource),
      store: app.get(ObjectStore),
      deep: false,
      repair: false,
      signal,
    };
    const checks = [...CHECKS, checkIndex(app.get(CurrentIndex))];
    return verify(asked, checks, (finding) => console.error(findingLine(finding)[language]));
  });
  console.log(verdictText(verdict)[language]);
  return verdict.ok;
}
