import { describe, expect, it } from '@jest/globals';
import { organisationsIn } from './organisations.js';
import { placeIn } from './places.js';

describe('places', () => {
  it.each([
    ['Mô hình ở xã Thạnh Phú, huyện Cờ Đỏ cho kết quả tốt', 'xã Thạnh Phú, huyện Cờ Đỏ'],
    ['Giàn phơi đặt quanh Vĩnh Long và Trà Ôn', 'Vĩnh Long và Trà Ôn'],
    ['Máy chạy thử trong nhà lưới của một hộ dân Cái Răng', 'Cái Răng'],
    ['The kit was tried by farmers near Tra On', 'Tra On'],
    ['Phù hợp với vùng ngập lũ', 'vùng ngập lũ'],
  ])('%s', (text, place) => {
    expect(placeIn(text)).toBe(place);
  });

  it('takes no person and no office for a place', () => {
    expect(placeIn('Theo ông Trần Văn Bảy, máy chạy tốt')).toBeUndefined();
    expect(placeIn('Họp tại Hội đồng Khoa học')).toBeUndefined();
  });
});

describe('organisations', () => {
  it.each([
    ['đã bán cho Cơ sở cơ khí Ba Đức dùng', 'Cơ sở cơ khí Ba Đức'],
    ['tại Bệnh viện Đa khoa thành phố từ quý I', 'Bệnh viện Đa khoa thành phố'],
    ['do hợp tác xã nông nghiệp Phước Trung vận hành', 'hợp tác xã nông nghiệp Phước Trung'],
    ['was sold to Tam Nong Rice Mill in 2020', 'Tam Nong Rice Mill'],
  ])('%s', (text, name) => {
    expect(organisationsIn(text).map((found) => found.name)).toEqual([name]);
  });

  it('finds none where none is named', () => {
    expect(organisationsIn('đã chuyển giao cho hai hợp tác xã và một công ty')).toEqual([]);
  });
});
