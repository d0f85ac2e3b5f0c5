import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

type Told = Readonly<{ kind: string; name?: string }>;
const toldIn = async (text: string): Promise<Told[]> => (await claimsIn(text)) as Told[];
const kindsIn = async (text: string): Promise<string[]> => (await toldIn(text)).map(({ kind }) => kind);

describe('what reads like a gain and is none', () => {
  it.each([
    [
      'the control is what the sentence is about',
      'Ruộng đối chứng cho năng suất cao hơn ruộng mới 0,3 tấn/ha.',
    ],
    ['the control, in English', 'Untreated plots had 6% higher survival.'],
    ['fish that grow as time goes by', 'Trọng lượng cá tăng từ 3 g lên 214 g sau 4 tháng.'],
    ['a limit, no difference', 'Three in four owned less than 2 ha.'],
    ['longer than thought', 'Loading took 2 hours longer than expected.'],
    ['time that is lost', 'Lò mới sấy mỗi mẻ lâu hơn 2 giờ so với lò cũ.'],
    ['a quantity of which nobody knows what is good', 'Trọng tâm dời xuống thấp hơn 4 cm so với mẫu trước.'],
    ['more that is broken', 'Hạt nứt tăng 5% so với phơi nắng.'],
    ['a difference taken back', 'Năng suất tăng 4% so với đối chứng nhưng nằm trong phạm vi sai số.'],
    ['a figure that hangs on a setting', 'Khi nhiệt độ tăng 10°C, thời gian chín rút ngắn 5 giờ.'],
    ['what another group published', 'Kết quả này kém mức tăng 20% mà nhóm của Lý Thu công bố.'],
    ['the price of a ware on the market', 'Giá heo giống giảm 15% sau Tết.'],
  ])('%s', async (_, text) => {
    expect(await kindsIn(text)).not.toContain('gain');
  });

  it.each([
    ['what the control reached beside it', 'Tỷ lệ đậu trái đạt 61%, cây đối chứng chỉ 44%.'],
    ['a conversion of feed, which has no unit', 'Hệ số thức ăn giảm 0,21.'],
    ['longer that is better', 'Trái bọc màng giữ tươi được 20 ngày, lâu hơn trái không bọc 6 ngày.'],
    ['marks that a reading lost', 'Chi phi nhan cong giảm 12% so với trước.'],
    ['the quantity behind a setting', 'Ở mật độ 40 con/m² của mô hình, tỷ lệ sống cao hơn 7%.'],
  ])('but: %s', async (_, text) => {
    expect(await kindsIn(text)).toContain('gain');
  });
});

describe('prices that are none of the result', () => {
  it.each([
    'Chi phí sản xuất của 45 hộ trong vùng là 88 triệu đồng/ha.',
    'Chi phí đầu vào: giống 2,1 triệu đồng, phân 3,9 triệu đồng.',
    'Ice cost VND 12,000 a block at the port.',
    'Running costs are VND 30,000 lower than with ice.',
    'Trang thiết bị mua sắm: một máy ly tâm, đơn giá 90 triệu đồng.',
  ])('%s', async (text) => {
    expect(await kindsIn(text)).not.toContain('cost');
  });
});

describe('adopters told of otherwise', () => {
  it.each([
    ['Địa chỉ ứng dụng: Công ty TNHH Thủy sản Rạng Đông.', ['Công ty TNHH Thủy sản Rạng Đông']],
    ['Toàn bộ 60 ha của HTX Phú Hòa được phun bằng thiết bị của nhóm.', ['HTX Phú Hòa']],
    [
      'Phần mềm được Trạm Y tế xã Nhơn Nghĩa và Trạm Y tế xã Giai Xuân sử dụng.',
      ['Trạm Y tế xã Nhơn Nghĩa', 'Trạm Y tế xã Giai Xuân'],
    ],
  ])('%s', async (text, names) => {
    const found = (await toldIn(text)).flatMap(({ kind, name }) => (kind === 'adopter' ? [name] : []));
    expect(found.sort()).toEqual([...names].sort());
  });

  it('sells rights, which says nothing of everyday use', async () => {
    const kinds = await kindsIn('Nhóm đã bán bản quyền công thức cho Công ty TNHH Thực phẩm Tân Long.');
    expect(kinds).toContain('adopter');
    expect(kinds).not.toContain('readiness');
  });

  it('ended before its time, which is no transfer', async () => {
    expect(await claimsIn('Hợp đồng chuyển giao với Công ty Phú Hưng đã thanh lý trước hạn.')).toEqual([]);
  });
});

describe('trials, fits and rights told of otherwise', () => {
  it.each([
    ['Mô hình ở xã Tân Thuận bị bão cuốn trôi.', []],
    ['Số liệu phù hợp với kết quả ở huyện Kế Sách.', []],
    ['Bằng độc quyền sáng chế số 1-0011222 của Trần Hữu Phát bảo hộ phương pháp sấy.', []],
    ['Nhà phân phối nước ngoài chào bán công nghệ này.', []],
    ['Sáng chế số 1-0028777 (cấp ngày 05/4/2021) bảo hộ kết cấu trục.', ['protection']],
    ['Máy nhẹ nên đi được trên ruộng lầy của huyện Giá Rai.', ['localFit']],
    ['Mức sẵn sàng tăng từ TRL 3 lên TRL 6.', ['readiness']],
  ])('%s', async (text, kinds) => {
    expect(await kindsIn(text)).toEqual(kinds);
  });
});
