import { describe, expect, it } from '@jest/globals';
import { pageViewOf } from '../../../test/support/page-view.js';
import { findSecrecyMarks, levelOfAnswer } from './secrecy.js';

const levels = (text: string): string[] =>
  findSecrecyMarks(pageViewOf(1, text)).map(({ kind, level }) => `${kind}:${level}`);

describe('secrecy marks', () => {
  it.each([
    ['MẬT', 'stamp:confidential'],
    ['[ TỐI MẬT ]', 'stamp:secret'],
    ['TUYỆT MẬT', 'stamp:topSecret'],
    ['Độ mật: TỐI MẬT', 'form:secret'],
    ['3. Mức độ bảo mật: Mật', 'form:confidential'],
    ['Mức độ bảo mật: ☐ Bình thường ☐ Mật ☒ Tối mật ☐ Tuyệt mật', 'form:secret'],
  ])('finds %s', (text, mark) => {
    expect(levels(`ỦY BAN NHÂN DÂN\n${text}\nBÁO CÁO TỔNG HỢP`)).toEqual([mark]);
  });

  it.each([
    'Mức độ bảo mật: Bình thường',
    'Mức độ bảo mật: ☐ Bình thường ☐ Mật ☐ Tối mật',
    'Tài liệu mật phải được bảo quản riêng.',
    'MẶT CẮT A–A',
    'MẤT',
    'MAT',
    'mật',
    'ONG MẬT',
    'Mật độ trồng: 25 cây/m²',
    'Nghiên cứu bảo mật thông tin tối mật của quốc gia',
    'tôi mất',
  ])('does not take %s for a mark', (text) => expect(levels(text)).toEqual([]));

  it('quotes the mark and its place', () => {
    const [mark] = findSecrecyMarks(pageViewOf(4, 'Trang bìa\nTUYỆT MẬT'));
    expect(mark?.evidence).toMatchObject({ page: 4, quote: 'TUYỆT MẬT' });
    expect(mark?.evidence.boxes).toHaveLength(1);
  });

  it('reads the answer of a form', () => {
    expect(levelOfAnswer('Bình thường')).toBe('normal');
    expect(levelOfAnswer('Bình thường / Mật / Tối mật')).toBeUndefined();
    expect(levelOfAnswer('☑ 3ình thường ☐ Mật ☐ Tối mật')).toBe('normal');
    expect(levelOfAnswer('☐ Bình thường ☐ Mật ☐ Tối mật')).toBeUndefined();
    // Of two that seem ticked the one that keeps more people out.
    expect(levelOfAnswer('☑ Bình thường ☐ Mật ☑ Tối mật')).toBe('secret');
  });
});
