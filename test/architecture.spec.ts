import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

const CONFIG = resolve('.dependency-cruiser.cjs');
const FOLDERS = resolve('.dependency-cruiser.folders.cjs');
const PROGRAM = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Houses that keep the law: what each file imports. */
const LAWFUL: Record<string, string[]> = {
  'src/shared/ids.ts': ['node:crypto'],
  'src/platform/queue/jobs.ts': ['../../shared/ids.js', 'bullmq'],
  'src/catalog/documents/document.entity.ts': [
    '../../shared/ids.js',
    '../../platform/queue/jobs.js',
    'typeorm',
  ],
  'src/catalog/tables.ts': ['./documents/document.entity.js'],
  'src/search/port/search-index.ts': ['../../catalog/documents/document.entity.js'],
  'src/search/port/search-index.spec.ts': ['../embedded/sqlite-search-index.js'],
  'src/search/embedded/sqlite-search-index.ts': ['libsql', '../port/search-index.js'],
  'src/search/embedded/embedded.module.ts': ['./sqlite-search-index.js', '../indexer/indexer.js'],
  'src/search/indexer/indexer.ts': ['../port/search-index.js'],
  'src/documents/documents.module.ts': ['../search/indexer/indexer.js', '../progress/progress.js'],
  'src/progress/progress.ts': ['../catalog/documents/document.entity.js'],
  'src/main.ts': ['./documents/documents.module.js', './search/embedded/embedded.module.js'],
};

/** One file that breaks each rule: what it imports, and the rule that must say so. */
const CRIMES: [rule: string, file: string, imported: string][] = [
  ['only-floors-below:catalog', 'src/catalog/upwards.ts', '../search/indexer/indexer.js'],
  ['only-floors-below:ocr', 'src/ocr/sideways.ts', '../metadata/reader.js'],
  ['only-floors-below:text', 'src/text/sideways.ts', '../shared/ids.js'],
  ['only-folders-below:catalog/documents', 'src/catalog/documents/upwards.ts', '../page-order/merge.js'],
  ['only-folders-below:catalog/pages', 'src/catalog/pages/composer.ts', '../tables.js'],
  ['only-folders-below:interop/.', 'src/interop/writer.ts', './alto/alto.js'],
  [
    'only-folders-below:search/embedded/terms',
    'src/search/embedded/terms/upwards.ts',
    '../sqlite-search-index.js',
  ],
  ['known-folders-only', 'src/catalog/strange.ts', './helpers/helper.js'],
  ['known-folders-only', 'src/alerts/strange.ts', './helpers/helper.js'],
  ['ground-is-pure', 'src/shared/reads-files.ts', 'node:fs'],
  ['vendors-in-platform', 'src/catalog/logs.ts', 'pino'],
  ['types-only', 'src/catalog/queues.ts', 'bullmq'],
  ['vendor-at-home:libsql', 'src/catalog/sqlite.ts', 'libsql'],
  ['vendor-at-home:typeorm', 'src/search/embedded/rows.ts', 'typeorm'],
  ['known-rooms-only', 'src/search/strange.ts', '../helpers/helper.js'],
  ['nobody-imports-composition', 'src/catalog/composer.ts', '../main.js'],
  ['product-stands-alone', 'src/catalog/tested.ts', '../../test/support/fake.js'],
  ['web-knows-only-the-api', 'web/src/page.ts', '../../src/shared/ids.js'],
  ['server-knows-no-pages', 'src/catalog/pages.ts', '../../web/src/main.js'],
  ['no-circles', 'src/catalog/circle-a.ts', './circle-b.js'],
  ['no-orphans', 'src/catalog/forgotten.ts', ''],
  ['resolvable', 'src/catalog/broken.ts', './gone.js'],
];
const BYSTANDERS: Record<string, string[]> = {
  'src/alerts/helpers/helper.ts': ['../../shared/ids.js'],
  'src/catalog/helpers/helper.ts': ['../../shared/ids.js'],
  'src/catalog/page-order/merge.ts': ['../../shared/ids.js'],
  'src/interop/alto/alto.ts': ['../../shared/ids.js'],
  'src/catalog/circle-b.ts': ['./circle-a.js'],
  'src/metadata/reader.ts': ['../shared/ids.js'],
  'src/helpers/helper.ts': ['../shared/ids.js'],
  'test/support/fake.ts': [],
  'web/src/main.ts': [],
};

describe('the architecture check', () => {
  let lawful: Violation[];
  let broken: Violation[];

  beforeAll(() => {
    lawful = judge(LAWFUL);
    const crimes = CRIMES.map(([, file, imported]) => [file, imported ? [imported] : []] as const);
    broken = judge({ ...LAWFUL, ...BYSTANDERS, ...Object.fromEntries(crimes) });
  });

  it('lets a lawful house stand', () => {
    expect(lawful).toEqual([]);
  });

  it.each(CRIMES)('%s: stops %s', (rule, file) => {
    const rules = broken.filter(({ from }) => from === file).map((violation) => violation.rule.name);
    expect(rules).toContain(rule);
  });
});

describe('the floors inside rooms', () => {
  const floors = createRequire(import.meta.url)(FOLDERS) as Record<string, string[]>;

  it.each(Object.keys(floors))('%s: names the folders that are there, each once', (room) => {
    expect([...(floors[room] ?? [])].sort()).toEqual(foldersOf(`src/${room}`));
  });
});

/** The folders of a room that hold source files directly. */
function foldersOf(room: string): string[] {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const folders = files.map((file) => relative('.', dirname(file)).split(sep).join('/') || '.');
  return [...new Set(folders)].sort();
}

const houses: string[] = [];
afterAll(() => houses.forEach((house) => rmSync(house, { recursive: true })));

/** Builds a house of the given files in a folder of its own and returns what breaks the law there. */
function judge(files: Record<string, string[]>): Violation[] {
  const house = mkdtempSync(join(tmpdir(), 'phusa-law-'));
  houses.push(house);
  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), content);
  };
  const vendors = ['bullmq', 'libsql', 'pino', 'typeorm'];
  write(
    'package.json',
    JSON.stringify({ dependencies: Object.fromEntries(vendors.map((v) => [v, '1.0.0'])) }),
  );
  write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'NodeNext', target: 'ES2023' } }));
  for (const vendor of vendors) write(`node_modules/${vendor}/index.js`, 'export {};');
  for (const [file, imports] of Object.entries(files)) {
    write(file, [...imports.map((imported) => `import '${imported}';`), 'export const it = 1;\n'].join('\n'));
  }
  const folders = ['src', ...(files['web/src/main.ts'] ? ['web'] : [])];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, '--config', CONFIG, '--output-type', 'json', ...folders],
    { cwd: house, encoding: 'utf8' },
  );
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}
