import { expect, it } from '@jest/globals';
import { newId } from '../shared/ids.js';
import { pageItemId, readItemId } from './item-id.js';
import { readCursor, writeCursor } from './queue-cursor.js';

it('a cursor comes back as it was written; anything else is none', () => {
  const id = newId();
  const cursor = { field: [0.25, id], page: [0.1, id, 3] } as const;
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  const strange = ['x', 'null', '{"field":[1]}', '{"page":[1,"x",2]}', `{"page":[1,"${id}",2.5]}`];
  for (const text of strange)
    expect([text, readCursor(Buffer.from(text).toString('base64url'))]).toEqual([text, undefined]);
});

it('an item is a value or a page', () => {
  const id = newId();
  expect(readItemId(id)).toEqual({ kind: 'field', entryId: id });
  expect(readItemId(pageItemId(id, 7))).toEqual({ kind: 'page', documentId: id, number: 7 });
  for (const strange of ['', 'x', `${id}.0`, `${id}.-1`, `${id}.1.2`])
    expect(readItemId(strange)).toBeUndefined();
});
