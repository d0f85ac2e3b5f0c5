import { Option } from 'commander';
import { access, constants, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { OpeningAnswers } from '../../access/opening/opening-answers.js';
import { VISIBILITIES, type Visibility } from '../../access/visibility.js';
import { TableImportingModule } from '../../ingest/table-importing.module.js';
import { SEPARATORS, TABLE_ENCODINGS, type TableEncoding } from '../../platform/tables/table-reader.js';
import { DOCUMENT_TYPES } from '../../shared/field-names.js';
import type { AddCommand } from '../terminal/command.js';
import { importFile } from '../import/import-file.js';
import { IMPORT_EXIT, type ImportOrder } from '../import/import-order.js';
import { MappingProblem, readMappingFile } from '../import/mapping-file.js';
import { cannotOpen, wrongMapping } from '../import/messages.js';
import type { Tell } from '../import/tell.js';
import { interruptible } from '../terminal/interruptible.js';
import { languageOf } from '../terminal/say.js';
import { OPENING_DOES, OPENING_FLAGS, openingAnswers } from '../terminal/usage.js';
import { commandConfig, withApp } from '../app/with-app.js';

interface Options {
  readonly mapping?: string;
  readonly propose?: string;
  readonly yes?: true;
  readonly owner?: string;
  readonly type?: string;
  readonly language?: string;
  readonly visibility?: Visibility;
  readonly recordVisibility?: Visibility;
  readonly opening?: OpeningAnswers;
  readonly encoding?: TableEncoding;
  readonly separator?: string;
  readonly sheet?: string;
  readonly refused?: string;
}

const levels = (flags: string, does: string): Option => new Option(flags, does).choices(VISIBILITIES);

export const addImport: AddCommand = (program) => {
  program
    .command('import')
    .argument('<file>', 'CSV, TSV, XLSX, Dublin Core, NDJSON')
    .description('nhập danh mục có sẵn · import records that exist elsewhere')
    .option('--mapping <file>', 'tệp JSON gán cột · JSON file that maps the columns')
    .option(
      '--propose <file>',
      'ghi cách gán cột đề xuất, chưa nhập · write the proposed mapping to a file; import nothing',
    )
    .option('-y, --yes', 'nhập ngay, không hỏi · import without asking')
    .option('--owner <name>', 'đơn vị sở hữu · owner organisation')
    .addOption(new Option('--type <type>', 'loại tài liệu · type of document').choices(DOCUMENT_TYPES))
    .option('--language <code>', 'ngôn ngữ: vi, en … · language')
    .addOption(levels('--visibility <level>', 'ai đọc được nội dung · who may read the body'))
    .addOption(levels('--record-visibility <level>', 'ai thấy biểu ghi · who may see the record'))
    .option(OPENING_FLAGS, OPENING_DOES, openingAnswers)
    .addOption(new Option('--encoding <name>', 'bảng mã · encoding').choices(TABLE_ENCODINGS))
    .addOption(
      new Option('--separator <sign>', 'dấu ngăn cột · character between columns').choices([
        ...SEPARATORS.filter((sign) => sign !== '\t'),
        'tab',
      ]),
    )
    .option('--sheet <name>', 'trang tính · sheet of a workbook')
    .option('--refused <file>', 'ghi dòng không nhận vào đây · write refused lines to this file')
    .action(async (file: string, options: Options) => {
      process.exitCode = await interruptible((signal) => run(file, options, signal));
    });
};

async function run(file: string, options: Options, signal: AbortSignal): Promise<number> {
  const tell = teller(languageOf(process.env));
  const order = await orderOf(file, options, tell);
  if (!order) return IMPORT_EXIT.usage;
  return withApp(commandConfig(process.env), { imports: [TableImportingModule] }, (opened) =>
    importFile(order, opened, tell, signal),
  );
}

async function orderOf(file: string, options: Options, tell: Tell): Promise<ImportOrder | undefined> {
  const path = resolve(file);
  const { mapping, propose, yes = false, owner, encoding, separator, sheet, refused } = options;
  const { type, language, visibility, recordVisibility, opening } = options;
  try {
    await access(path, constants.R_OK);
    const text = mapping === undefined ? undefined : await readFile(mapping, 'utf8');
    return {
      file: path,
      yes,
      reading: given({ encoding, separator: separator === 'tab' ? '\t' : separator, sheet }),
      defaults: given({ type, language, visibility, recordVisibility, opening }),
      ...given({
        owner,
        mapping: text === undefined ? undefined : readMappingFile(text),
        proposeTo: propose && resolve(propose),
        refusedTo: refused && resolve(refused),
      }),
    };
  } catch (error) {
    if (error instanceof MappingProblem) tell(wrongMapping(error.message));
    else tell(cannotOpen(path, error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what was not said. */
const given = <T extends object>(all: T): Given<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Given<T>;

function teller(language: 'vi' | 'en'): Tell {
  return Object.assign(
    (text: { vi: string; en: string }, sayLine: (line: string) => void = console.log) =>
      sayLine(text[language]),
    { language },
  );
}
