import { Option } from 'commander';
import { realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { InstanceGuard } from '../../platform/instance-guard.js';
import type { OpeningAnswers } from '../../access/opening/opening-answers.js';
import { VISIBILITIES, type Visibility } from '../../access/visibility.js';
import type { AddCommand } from '../terminal/command.js';
import { interruptible } from '../terminal/interruptible.js';
import { ingestOnce } from '../ingest/ingest-once.js';
import type { IngestOrder } from '../ingest/ingest-order.js';
import { IngestReport } from '../ingest/ingest-report.js';
import { ingestWatch } from '../ingest/ingest-watch.js';
import { noSuchFolder } from '../ingest/messages.js';
import { intakeRefusal } from '../../ingest/intake/intake-settings.js';
import { notOpened } from '../ingest/not-opened.js';
import { languageOf, showProblem } from '../terminal/say.js';
import { languageList, numberFrom, OPENING_DOES, OPENING_FLAGS, openingAnswers } from '../terminal/usage.js';
import { commandConfig, withApp } from '../app/with-app.js';

const USAGE = 2;

interface Options {
  readonly watch?: true;
  readonly batch?: string;
  readonly box?: string;
  readonly shelf?: string;
  readonly owner?: string;
  readonly visibility?: Visibility;
  readonly recordVisibility?: Visibility;
  readonly opening?: OpeningAnswers;
  readonly languages?: ('vi' | 'en')[];
  readonly done?: string;
  readonly settle: number;
}

export const addIngest: AddCommand = (program) => {
  program
    .command('ingest')
    .argument('<folder>', 'thư mục hoặc tệp · folder or file')
    .description('nhận tài liệu trong một thư mục · take in the documents in a folder')
    .option(
      '--watch',
      'canh thư mục, nhận tệp mới cho đến khi Ctrl-C · watch the folder and take in new files until Ctrl-C',
    )
    .option(
      '--batch <name>',
      'tên đợt; không có: tên thư mục · name of the batch (default: name of the folder)',
    )
    .option('--box <number>', 'số hộp · box number')
    .option('--shelf <mark>', 'ký hiệu kho · shelf mark')
    .option('--owner <name>', 'đơn vị sở hữu · owner organisation')
    .addOption(
      new Option('--visibility <level>', 'ai đọc được nội dung · who may read the body').choices(
        VISIBILITIES,
      ),
    )
    .addOption(
      new Option('--record-visibility <level>', 'ai thấy biểu ghi · who may see the record').choices(
        VISIBILITIES,
      ),
    )
    .option(OPENING_FLAGS, OPENING_DOES, openingAnswers)
    .option('--languages <list>', 'ngôn ngữ: vi,en · languages', languageList)
    .option('--done <folder>', 'dời tệp đã nhận vào đây · move files that were taken in to this folder')
    .option(
      '--settle <seconds>',
      'tệp phải yên bao lâu · how long a file must stay unchanged',
      numberFrom(0),
      2,
    )
    .action(async (folder: string, options: Options) => {
      process.exitCode = await interruptible((signal) => ingest(folder, options, signal));
    });
};

async function ingest(folder: string, options: Options, signal: AbortSignal): Promise<number> {
  const config = commandConfig(process.env);
  const report = new IngestReport(languageOf(process.env));
  const order = await orderOf(folder, options);
  if (!order) return USAGE;
  const refusal = intakeRefusal(order);
  if (refusal) {
    showProblem(notOpened(refusal));
    return USAGE;
  }
  if (!options.watch)
    return withApp(config, { providers: [InstanceGuard] }, (opened) =>
      ingestOnce(order, opened, report, signal),
    );
  const done = order.done ?? join(order.folder, '.phusa', 'done');
  const places = {
    done,
    failed: join(order.folder, '.phusa', 'failed'),
    isLeftAlone: (path: string) => path === done || (path !== order.folder && basename(path).startsWith('.')),
  };
  await ingestWatch(order, places, config, report, signal);
  return 0;
}

async function orderOf(folder: string, options: Options): Promise<IngestOrder | undefined> {
  try {
    const path = await realpath(folder);
    if (options.watch && !(await stat(path)).isDirectory()) throw new Error('not a folder');
    const { settle, done, watch: _watch, ...rest } = options;
    return {
      ...rest,
      folder: path,
      settleMs: settle * 1000,
      ...(done === undefined ? {} : { done: resolve(done) }),
    };
  } catch (error) {
    showProblem(noSuchFolder(folder, error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}
