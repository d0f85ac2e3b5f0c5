import { expect, it } from '@jest/globals';
import { readDeskCursor, writeDeskCursor } from './desk-cursor.js';

const ID = '00000000-0000-4000-8000-000000000000';

it('gives back what it was given, and nothing that no list gave', () => {
  const cursor = { group: 1, order: '-1795643210.123456', id: ID };
  expect(readDeskCursor(writeDeskCursor(cursor))).toEqual(cursor);
  const bad = [
    '',
    'x',
    writeDeskCursor({ ...cursor, order: '1; DROP' }),
    writeDeskCursor({ ...cursor, group: 2 }),
  ];
  for (const text of bad) expect(readDeskCursor(text)).toBeUndefined();
  expect(readDeskCursor(writeDeskCursor({ ...cursor, id: 'x' }))).toBeUndefined();
});
