import { describe, expect, it } from '@jest/globals';
import type { TextLine } from '../../shared/page-text.js';
import { lettersUnread, stillUnread, unreadReason } from './unread-lines.js';

const line: TextLine = {
  id: 'l1',
  box: [100, 200, 400, 20],
  source: 'trusted',
  confidence: 1,
  words: [{ text: 'Sở', box: [100, 200, 400, 20], confidence: 1 }],
};

describe('lines that could not be read', () => {
  it('hold about as many letters as there is room for', () => {
    expect(lettersUnread([[0, 0, 600, 10]])).toBe(100);
    expect(lettersUnread([])).toBe(0);
  });

  it('are none where a line of the file stands', () => {
    expect(stillUnread([[120, 198, 300, 24]], [line])).toEqual([]);
    expect(stillUnread([[120, 240, 300, 24]], [line])).toEqual([[120, 240, 300, 24]]);
  });

  it('are a reason with their number', () => {
    expect(unreadReason([])).toEqual([]);
    expect(unreadReason([line.box, line.box])).toEqual(['unreadLines:2']);
  });
});
