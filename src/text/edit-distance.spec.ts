import { describe, expect, it } from '@jest/globals';
import { editDistance } from './edit-distance.js';

describe('editDistance', () => {
  it('counts letters to insert, delete or replace', () => {
    expect(editDistance([...'nghiên cứu'], [...'nghiên cúu'])).toBe(1);
    expect(editDistance([], [...'ba'])).toBe(2);
    expect(editDistance([...'ba'], [])).toBe(2);
    expect(editDistance([...'kitten'], [...'sitting'])).toBe(3);
  });
});
