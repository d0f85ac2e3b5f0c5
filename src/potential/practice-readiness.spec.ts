import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../test/support/claims-in.js';

describe('readiness that practice shows', () => {
  it.each([
    ['Công ty TNHH Nông sản Vị Thủy đang sử dụng máy này hằng ngày.', 9],
    ['Mô hình ương cá chạch được thực hiện qua hai vụ tại xã Vị Đông trên 800 m².', 7],
    ['The trap was field-tested on 12 farms in Chau Thanh.', 6],
  ])('%s', async (text, trl) => {
    expect(await claimsIn(text)).toContainEqual({ kind: 'readiness', trl });
  });

  it('says nothing where a level is told', async () => {
    const text = 'Hệ thống đạt TRL 5. The trap was field-tested on 12 farms in Chau Thanh.';
    expect((await claimsIn(text)).filter((claim) => 'trl' in claim)).toEqual([{ kind: 'readiness', trl: 5 }]);
  });
});
