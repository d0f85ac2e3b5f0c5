import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Organisation } from '../../src/access/organisation.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { importFile } from '../../src/cli/import/import-file.js';
import type { ImportOrder } from '../../src/cli/import/import-order.js';
import type { Tell } from '../../src/cli/import/tell.js';
import { withApp } from '../../src/cli/app/with-app.js';
import { TableImportingModule } from '../../src/ingest/table-importing.module.js';
import { TableImport } from '../../src/ingest/tables/table-import.entity.js';
import { CommandInstallation } from '../support/command-installation.js';

jest.setTimeout(120_000);

const LIST = [
  'externalId,Tên đề tài,Tác giả,Năm',
  'K-1,Nghiên cứu giống lúa chịu mặn,"Nguyễn Văn An, Trần Thị Bình",2019',
  'K-2,Nuôi tôm trong ao lót bạt,Lê Văn Cường,2020',
  'K-3,,,',
].join('\n');

let installation: CommandInstallation;
let folder: string;
let said: string[];
let count = 0;

beforeAll(async () => {
  installation = await CommandInstallation.make();
}, 120_000);
afterAll(() => installation.remove());
beforeEach(async () => {
  folder = join(installation.folder, `in-${++count}`);
  said = [];
  await mkdir(folder);
});

async function run(name: string, text: string, more: Partial<ImportOrder> = {}): Promise<number> {
  const file = join(folder, name);
  await writeFile(file, text);
  const tell: Tell = Object.assign((words: { en: string }) => void said.push(words.en), {
    language: 'en' as const,
  });
  const order: ImportOrder = { file, yes: true, reading: {}, defaults: {}, ...more };
  const never = new AbortController().signal;
  return withApp(installation.config, { imports: [TableImportingModule] }, (opened) =>
    importFile(order, opened, tell, never),
  );
}

const documents = async (owner: string): Promise<Document[]> => {
  const { manager } = installation.dataSource;
  const { id } = await manager.findOneByOrFail(Organisation, { name: owner });
  return manager.find(Document, { where: { ownerOrganisationId: id }, order: { externalId: 'ASC' } });
};

describe('phusa import', () => {
  it('shows what each column becomes, takes a list in, and gives refused rows back to be mended', async () => {
    const order = { owner: 'Sở A', defaults: { type: 'report', recordVisibility: 'public' } as const };
    expect(await run('danh mục.csv', LIST, order)).toBe(1);
    expect(said.join('\n')).toContain('Tên đề tài → title');
    expect(said.join('\n')).toContain('Tác giả → authors [","]');
    expect(said.join('\n')).toContain('New 2 · updated 0 · unchanged 0 · refused 1');
    expect(await documents('Sở A')).toMatchObject([
      {
        externalId: 'K-1',
        title: 'Nghiên cứu giống lúa chịu mặn',
        type: 'report',
        recordVisibility: 'public',
      },
      { externalId: 'K-2', year: 2020 },
    ]);
    const refused = await readFile(join(folder, 'danh mục-refused.csv'), 'utf8');
    expect(refused).toContain('K-3');
    expect(refused).not.toContain('K-2');

    const mended = refused.replace('K-3,,', 'K-3,Trồng nấm rơm trong nhà,');
    expect(await run('mended.csv', mended, order)).toBe(0);
    expect((await documents('Sở A')).map(({ externalId }) => externalId)).toEqual(['K-1', 'K-2', 'K-3']);
    expect(await run('again.csv', LIST.replace('K-3,,,', ''), order)).toBe(0);
    expect(said.at(-1)).toContain('New 0 · updated 0 · unchanged 2');
  });

  it('writes the proposal into a file and imports nothing; takes the mapping from a file', async () => {
    const mapping = join(folder, 'cột.json');
    expect(await run('a.csv', LIST, { owner: 'Sở B', proposeTo: mapping })).toBe(0);
    expect(await documents('Sở B')).toEqual([]);
    expect(await installation.dataSource.manager.countBy(TableImport, { status: 'mapping' })).toBe(0);
    const { columns } = JSON.parse(await readFile(mapping, 'utf8')) as { columns: Record<string, unknown> };
    expect(columns).toMatchObject({ 'Tên đề tài': 'title', 'Tác giả': { field: 'authors', split: ',' } });
    const chosen = { columns: { 'Tên đề tài': 'title', externalId: 'shelfMark' } } as const;
    expect(await run('b.csv', LIST.replace('K-3,,,', ''), { owner: 'Sở B', mapping: chosen })).toBe(0);
    expect((await documents('Sở B')).map(({ shelfMark }) => shelfMark).sort()).toEqual(['K-1', 'K-2']);
  });

  it('takes a record a line, and gives refused lines back as they stood', async () => {
    const lines = ['{"externalId":"n1","title":"Một"}', '', '{"externalId":"n2","titel":"Hai"}'];
    expect(await run('a.ndjson', lines.join('\n'), { owner: 'Sở C' })).toBe(1);
    expect(said.join('\n')).toContain('! 3 n2: titel');
    expect(await documents('Sở C')).toMatchObject([{ externalId: 'n1', title: 'Một' }]);
    expect(await readFile(join(folder, 'a-refused.ndjson'), 'utf8')).toBe(`${lines[2] ?? ''}\n`);
    expect(await run('a.ndjson', lines.join('\n'), { owner: 'Sở C' })).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['a-refused-2.ndjson', 'a-refused.ndjson', 'a.ndjson']);
  });

  it('imports nothing of what is no table, has no title, or was not agreed to', async () => {
    expect(await run('a.csv', 'a,b\n"1,2\n', { owner: 'Sở D' })).toBe(2);
    expect(await run('b.csv', 'Ghi chú\nx\n', { owner: 'Sở D' })).toBe(2);
    expect(said.join('\n')).toContain('No column is the title');
    expect(await run('c.csv', LIST, { owner: 'Sở D', mapping: { columns: { Khác: 'title' } } })).toBe(2);
    expect(said.at(-1)).toContain('Khác');
    expect(await run('d.csv', LIST, { owner: 'Sở D', yes: false })).toBe(2);
    expect(said.at(-1)).toContain('--yes');
    expect(await documents('Sở D')).toEqual([]);
  });
});
