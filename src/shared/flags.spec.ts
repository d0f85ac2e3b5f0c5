import { describe, expect, it } from '@jest/globals';
import { FLAGGED, flagOf } from './flags.js';

const suggested = (method: string, confidence = FLAGGED) => ({ method, confidence, status: 'suggested' });

describe('flagOf', () => {
  it('is what the rule says, or that an import could not be understood', () => {
    expect(flagOf(suggested('inid:22:impossibleDate'))).toBe('impossibleDate');
    expect(flagOf(suggested('import:danh-muc.xlsx:12'))).toBe('notUnderstood');
  });

  it('is none of a value that may be believed, or that a person confirmed', () => {
    expect(flagOf(suggested('inid:22', 0.4))).toBeUndefined();
    expect(flagOf({ ...suggested('inid:22:impossibleDate'), status: 'confirmed' })).toBeUndefined();
  });
});
