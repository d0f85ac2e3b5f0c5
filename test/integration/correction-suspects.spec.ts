import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { unplacedOn } from '../../src/catalog/corrections/unplaced.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { CorrectablePage } from '../support/correctable-page.js';

const READ = 'VIỆN KHOA HỌC\nĐiện thoai: 0xx\nchịu mặn';
const PHONE = 'Điện thoại: 0912 345 678';

describe('personal data that a person wrote', () => {
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let made: CorrectablePage;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
  }, 60_000);
  afterAll(() => catalogue.close());
  beforeEach(async () => {
    made = await CorrectablePage.read(dataSource, READ);
    await made.save([{ id: 'r1-1', text: PHONE }]);
  });

  const kinds = async (): Promise<string[]> => (await made.page()).suspects.map(({ kind }) => kind);

  it('stays suspect when the page is read again, on the line where it stands then', async () => {
    expect(await kinds()).toEqual(['phone']);
    await made.again(2, READ);
    const [, line] = await made.lines();
    expect((await made.page()).suspects).toEqual([{ kind: 'phone', boxes: [line?.box] }]);
    await made.again(3, 'VIỆN KHOA HỌC\nĐiện thoai: 0xx\nchịu mặn');
    expect(await kinds()).toEqual(['phone']);
  });

  it('is no suspect while it does not fit the page, and is one again when it does', async () => {
    await made.again(2, 'VIỆN KHOA HỌC');
    expect(await unplacedOn(dataSource.manager, made.id, 1)).toHaveLength(1);
    expect(await kinds()).toEqual([]);
    await made.again(3, READ);
    expect(await kinds()).toEqual(['phone']);
  });

  it('is no suspect once it is taken back', async () => {
    await made.save([{ id: 'r1-1', text: 'Điện thoại: không có' }]);
    await made.again(2, READ);
    expect(await kinds()).toEqual([]);
  });

  it('of a reading under way is not known before the reading counts', async () => {
    await made.read(2, 'VIỆN KHOA HỌC\nĐiện thoai: 0xx\nchịu mặn');
    expect(await kinds()).toEqual(['phone']);
  });
});
