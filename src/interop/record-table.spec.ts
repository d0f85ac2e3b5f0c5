import { describe, expect, it } from '@jest/globals';
import type { CitedRecord } from './cited-record.js';
import { recordTable } from './record-table.js';

const RECORD: CitedRecord = {
  id: 'a1',
  type: 'report',
  url: 'https://kho.example/d/a1',
  apiUrl: 'https://kho.example/api/v1/documents/a1',
  title: '=HYPERLINK("x"), lúa',
  authors: ['Nguyễn Văn An', 'Trần Thị Bé'],
  keywords: [],
  pageCount: 3,
};

describe('a table of records', () => {
  it('has a row a record under one head, and no formula in it', () => {
    const [head, row, end] = recordTable([RECORD]).split('\r\n');
    expect(head).toMatch(/^\ufeffid,type,title,/);
    expect(row).toContain(`"'=HYPERLINK(""x""), lúa"`);
    expect(row).toContain('Nguyễn Văn An; Trần Thị Bé');
    expect(row?.endsWith(',3,https://kho.example/d/a1')).toBe(true);
    expect(end).toBe('');
  });

  it('of nothing is its head', () => expect(recordTable([]).split('\r\n')).toHaveLength(2));
});
