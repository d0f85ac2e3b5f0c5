import { describe, expect, it } from '@jest/globals';
import { actOf, NO_DRAFT } from './bulk-draft.js';

describe('the draft of a bulk change', () => {
  it('opens nothing before it is answered for, and no secret', () => {
    expect(actOf(NO_DRAFT)).toBeUndefined();
    expect(actOf({ ...NO_DRAFT, patent: 'none' })).toBeUndefined();
    expect(actOf({ ...NO_DRAFT, patent: 'none', secrecy: 'yes' })).toBeUndefined();
    expect(actOf({ ...NO_DRAFT, patent: 'none', secrecy: 'no', embargo: '2027-01-01' })).toEqual({
      act: 'visibility',
      visibility: 'public',
      embargo: '2027-01-01',
      opening: { patent: 'none', personalData: false, secrecy: false },
    });
  });

  it('closes without questions', () => {
    expect(actOf({ ...NO_DRAFT, visibility: 'restricted' })).toEqual({
      act: 'visibility',
      visibility: 'restricted',
    });
  });

  it('asks for what its act needs', () => {
    expect(actOf({ ...NO_DRAFT, act: 'type' })).toBeUndefined();
    expect(actOf({ ...NO_DRAFT, act: 'owner' })).toBeUndefined();
    expect(actOf({ ...NO_DRAFT, act: 'batch' })).toEqual({ act: 'batch', batchId: null });
    expect(actOf({ ...NO_DRAFT, act: 'reread', force: true })).toEqual({ act: 'reread', force: true });
  });
});
