import { Option } from 'commander';
import { loadConfig } from '../../platform/config/load-config.js';
import { OCR_ENGINE_NAMES, type OcrEngineName } from '../../platform/config/app-config.js';
import { PhusaError } from '../../shared/errors.js';
import { errorCode } from '../../ingest/folders/error-code.js';
import type { AddCommand } from '../terminal/command.js';
import { interruptible } from '../terminal/interruptible.js';
import { failureLine, noInput, NOTHING_TO_READ, sameFile } from '../read/messages.js';
import { readAll } from '../read/read-all.js';
import { exitOf, READ_EXIT } from '../read/read-exit.js';
import { OverwritesInput, readJobs } from '../read/read-jobs.js';
import { withReadingTools } from '../read/reading-tools.js';
import { languageOf, showProblem } from '../terminal/say.js';
import { languageList, numberFrom, usageExit } from '../terminal/usage.js';

interface Options {
  readonly languages?: ('vi' | 'en')[];
  readonly engine?: OcrEngineName;
  readonly force?: true;
  readonly jobs?: number;
  readonly quiet?: true;
}

export const addRead: AddCommand = (program) => {
  program
    .command('read')
    .argument('<in>', 'PDF, TIFF, PNG, JPEG, WebP, hoặc thư mục · or a folder of them')
    .argument('<out>', 'PDF tìm kiếm được, hoặc thư mục · searchable PDF, or a folder')
    .description(
      'đọc tệp thành PDF tìm kiếm được, không cần máy chủ · make a searchable PDF without a server',
    )
    .option('-l, --languages <list>', 'ngôn ngữ: vi,en · languages', languageList)
    .addOption(new Option('--engine <name>', 'bộ nhận dạng chữ · OCR engine').choices(OCR_ENGINE_NAMES))
    .option('-f, --force', 'đọc lại cả trang đã có chữ · also read pages that already have text')
    .option('-j, --jobs <number>', 'số trang đọc cùng lúc · pages to read in parallel', numberFrom(1, true))
    .option('-q, --quiet', 'chỉ báo lỗi · report errors only')
    .exitOverride(usageExit(READ_EXIT.usage))
    .action(async (input: string, output: string, options: Options) => {
      process.exitCode = await interruptible((signal) => read(input, output, options, signal));
    });
};

async function read(input: string, output: string, options: Options, signal: AbortSignal): Promise<number> {
  const config = loadConfig(process.env);
  const language = languageOf(process.env);
  const { engine, languages, force, quiet = false } = options;
  try {
    const jobs = await readJobs(input, output);
    if (jobs.length === 0) {
      showProblem(NOTHING_TO_READ);
      return READ_EXIT.badInput;
    }
    const reading = { ...(languages ? { languages } : {}), ...(force ? { force } : {}) };
    const wanted = { ...(engine ? { engine } : {}), jobs: options.jobs ?? config.workers.pages };
    return await withReadingTools(config, wanted, (tools) =>
      readAll(tools, jobs, reading, { language, quiet }, signal),
    );
  } catch (error) {
    if (error instanceof OverwritesInput) {
      showProblem(sameFile(error.message));
      return READ_EXIT.usage;
    }
    if (error instanceof PhusaError) {
      console.error(failureLine(input, error.toFailure())[language]);
      return exitOf(error);
    }
    if (errorCode(error) !== undefined) {
      showProblem(noInput(input, String(error)));
      return READ_EXIT.badInput;
    }
    throw error;
  }
}
