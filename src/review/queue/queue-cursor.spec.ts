import { expect, it } from '@jest/globals';
import { newId } from '../../shared/ids.js';
import { dueClaimItemId, pageItemId, readItemId, reportItemId } from '../items/item-id.js';
import { readCursor, writeCursor } from './queue-cursor.js';

it('a cursor comes back as it was written; anything else is none', () => {
  const id = newId();
  const cursor = {
    field: [0.25, id],
    page: [0.1, id, 3],
    stale: [newId(), id],
    expired: ['2026-11-24', id],
  } as const;
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  const strange = [
    `{"stale":["2026-11-24","${id}"]}`,
    `{"expired":["2026-13-45","${id}"]}`,
    `{"expired":["${id}"]}`,
    'x',
    'null',
    '{"field":[1]}',
    '{"page":[1,"x",2]}',
    `{"page":[1,"${id}",2.5]}`,
  ];
  for (const text of strange)
    expect([text, readCursor(Buffer.from(text).toString('base64url'))]).toEqual([text, undefined]);
});

it('an item is a value, a page, a report or a claim', () => {
  const id = newId();
  expect(readItemId(id)).toEqual({ kind: 'field', entryId: id });
  expect(readItemId(pageItemId(id, 7))).toEqual({ kind: 'page', documentId: id, number: 7 });
  expect(readItemId(reportItemId(id))).toEqual({ kind: 'report', reportId: id });
  expect(readItemId(dueClaimItemId(id))).toEqual({ kind: 'dueClaim', claimId: id });
  for (const strange of ['', 'x', 'claim.x', `${id}.0`, `${id}.-1`, `${id}.1.2`])
    expect(readItemId(strange)).toBeUndefined();
});
