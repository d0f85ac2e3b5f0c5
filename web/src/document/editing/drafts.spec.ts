import { describe, expect, it } from '@jest/globals';
import { parseDrafts, withDraft, withoutDraft } from './drafts.js';

describe('drafts', () => {
  it('belong to the version that was seen when they were begun', () => {
    const begun = withDraft({}, 'l1', 'a', 3);
    expect(withDraft(begun, 'l1', 'ab', 5)).toEqual({ l1: { text: 'ab', version: 3 } });
    expect(withDraft(withoutDraft(begun, 'l1'), 'l1', 'b', 5)).toEqual({ l1: { text: 'b', version: 5 } });
  });

  it('come back as they were kept, and broken ones do no harm', () => {
    const kept = withDraft({}, 'l1', 'chưa lưu', 2);
    expect(parseDrafts(JSON.stringify(kept))).toEqual(kept);
    for (const broken of [null, '', '{', '7', '{"l1":{"text":1}}', '{"l1":null}'])
      expect(parseDrafts(broken)).toEqual({});
  });
});
