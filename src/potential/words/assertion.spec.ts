import { describe, expect, it } from '@jest/globals';
import { claimsIn } from '../../../test/support/claims-in.js';

describe('what is no claim of the document', () => {
  it.each([
    'US 9,876,543 B2 describes a similar drying drum.',
    'Khác biệt không có ý nghĩa thống kê ở mức 5%.',
    'The extract contained 12% protein and 3% fat.',
    'Máy vẫn chưa bán được chiếc nào.',
    'Chưa có số liệu về giá thành.',
    'Tỷ lệ phối trộn 60% bã mía và 40% phân bò.',
    'Kết quả được kiểm định ở mức ý nghĩa 5%.',
    'A market survey found that 62% of buyers would pay more.',
    'If adopted on half the area, emissions would fall by 30%.',
    'Trong 50 mẫu có 12% dương tính với E. coli.',
    'Giá trị p nhỏ hơn 0,05.',
    'Các nghiệm thức khác nhau ở mức ý nghĩa 1%.',
    'Độ tin cậy của phép đo là 95%.',
    'Dung dịch được pha loãng 10 lần.',
    'Mẫu được sấy ở 105°C trong 24 giờ đến khối lượng không đổi.',
    'Nếu được đầu tư, nhà máy sẽ sản xuất 5.000 tấn/năm.',
    'Chi phí nguyên liệu chiếm 60% giá thành.',
    'Giá thành còn cao so với sản phẩm cùng loại.',
    'Học viên được cấp chứng chỉ theo quy định.',
    'Nông dân trong vùng đang dùng máy của Kubota.',
    'Hạn chế của đề tài là chưa đánh giá được hiệu quả kinh tế.',
    'The p-value was below 0.05 for all comparisons.',
    'Samples were diluted ten times before plating.',
    'None of the farms continued after the trial.',
  ])('%s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });
});
