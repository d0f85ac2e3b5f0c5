import { describe, expect, it } from '@jest/globals';
import { mayNameBody } from './may-name-body.js';

describe('the name of an organisation', () => {
  it.each(['Trung tâm Khuyến nông Phước Dinh', 'viện Lúa', 'Khoa Thủy sản, Trường Đại học Cần Thơ'])(
    'may be %s',
    (name) => expect(mayNameBody(name)).toBe(true),
  );

  it.each([
    'Điều 2. Chủ nhiệm đề tài phải có trình độ đại học trở lên',
    'đang công tác tại trung tâm. Điều 3. Hồ sơ',
    'thu đề tài nghiên cứu cấp cơ sở do trung tâm quản lý.',
  ])('is not %s', (name) => expect(mayNameBody(name)).toBe(false));
});
