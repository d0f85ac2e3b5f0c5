import { DataSource } from 'typeorm';
import { ObjectStore } from '../../platform/storage/object-store.js';
import { CurrentIndex } from '../../search/indexer/current-index.js';
import { SearchModule } from '../../search/search.module.js';
import type { AddCommand } from '../terminal/command.js';
import { INTERRUPTED, interruptible } from '../terminal/interruptible.js';
import { languageOf } from '../terminal/say.js';
import { checkIndex } from '../verify/check-index.js';
import { findingLine, verdictText } from '../verify/messages.js';
import { CHECKS, verify } from '../verify/verify.js';
import { commandConfig, withApp } from '../app/with-app.js';

interface Options {
  readonly deep?: boolean;
  readonly repair?: boolean;
  readonly json?: boolean;
}

export const addVerify: AddCommand = (program) => {
  program
    .command('verify')
    .description(
      'xem bản gốc, trang, lượt xử lý và chỉ mục có khớp nhau không · check that originals, pages, runs and index agree',
    )
    .option('--deep', 'đọc lại mọi bản gốc, so SHA-256 · read every original and compare its SHA-256')
    .option(
      '--repair',
      'chuyển tệp lạc sang quarantine/, không xóa gì · move stray objects to quarantine/; delete nothing',
    )
    .option('--json', 'kết quả dạng JSON · the result as JSON')
    .action(async (options: Options) => {
      process.exitCode = await interruptible((signal) => run(options, signal));
    });
};

async function run(
  { deep = false, repair = false, json = false }: Options,
  signal: AbortSignal,
): Promise<number> {
  const language = languageOf(process.env);
  const parts = { imports: [SearchModule.forReading()] };
  const verdict = await withApp(commandConfig(process.env), parts, ({ app }) => {
    const asked = { dataSource: app.get(DataSource), store: app.get(ObjectStore), deep, repair, signal };
    const checks = [...CHECKS, checkIndex(app.get(CurrentIndex))];
    return verify(asked, checks, (finding) => {
      if (!json) console.log(findingLine(finding)[language]);
    });
  });
  if (signal.aborted) return INTERRUPTED;
  console.log(json ? JSON.stringify(verdict, null, 2) : verdictText(verdict)[language]);
  return verdict.ok ? 0 : 1;
}
