import { describe, expect, it } from '@jest/globals';
import { properOrganisation, properTitle } from './proper-case.js';

describe('proper case', () => {
  it('takes the mixed-case form that stands elsewhere, over line breaks', () => {
    const elsewhere = ['… đề tài “Nghiên cứu giống lúa chịu mặn\ntại Sóc Trăng” được thực hiện'];
    expect(properTitle('NGHIÊN CỨU GIỐNG LÚA CHỊU MẶN TẠI SÓC TRĂNG', elsewhere)).toEqual({
      text: 'Nghiên cứu giống lúa chịu mặn tại Sóc Trăng',
      attested: true,
    });
  });

  it('keeps places, acronyms and names that the text always writes with capitals', () => {
    const elsewhere = ['Tại vườn thí nghiệm, giống xoài Cát Chu được trồng'];
    expect(properTitle('ÁP DỤNG HACCP CHO XOÀI CÁT CHU Ở ĐỒNG THÁP', elsewhere).text).toBe(
      'Áp dụng HACCP cho xoài Cát Chu ở Đồng Tháp',
    );
  });

  it('leaves a mixed-case title alone', () => {
    expect(properTitle('Số hóa tài liệu', []).text).toBe('Số hóa tài liệu');
  });

  it.each([
    ['ỦY BAN NHÂN DÂN TỈNH NINH HẢI ĐÔNG', 'Ủy ban nhân dân tỉnh Ninh Hải Đông'],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ THÀNH PHỐ CẦN THƠ', 'Sở Khoa học và Công nghệ thành phố Cần Thơ'],
    ['UBND TỈNH HẬU GIANG', 'UBND tỉnh Hậu Giang'],
  ])('writes %s as %s', (capitals, usual) => expect(properOrganisation(capitals, []).text).toBe(usual));
});
