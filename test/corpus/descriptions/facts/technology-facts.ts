import { paragraph, type Half } from '../../pages/words.js';
import type { Random } from '../../random.js';
import type { Truth } from '../described-document.js';
import { partsOf } from '../lists/parts-of.js';

const STAGES: Readonly<Record<Half, readonly string[]>> = {
  tune: ['Đã sản xuất thử nghiệm quy mô pilot', 'Quy mô phòng thí nghiệm', 'Đã thương mại hóa'],
  report: ['Hoàn thiện ở quy mô bán công nghiệp', 'Sẵn sàng chuyển giao', 'Mẫu thử đã chạy ngoài thực địa'],
};
const WAYS: Readonly<Record<Half, readonly string[]>> = {
  tune: ['Chuyển giao toàn bộ kèm đào tạo', 'Chuyển quyền sử dụng có thời hạn'],
  report: ['Bán bản quyền sử dụng', 'Góp vốn bằng công nghệ', 'Tập huấn và cung cấp tài liệu kỹ thuật'],
};

/** What a form that describes a technology (Mẫu 8) says besides the particulars of its task. */
export interface TechnologyFacts {
  readonly name: string;
  readonly specifications: string;
  readonly advantages: string;
  readonly stage: string;
  readonly ways: string;
  readonly place: string;
}

export function technologyFacts(random: Random, half: Half, province: string): TechnologyFacts {
  const parts = partsOf(half);
  const [object] = random.pick(parts.objects);
  const [first, second] = random.shuffled(parts.districts);
  return {
    name: `${random.pick(['Quy trình', 'Công nghệ'])} ${random.pick(parts.means)[0]} cho ${object}`,
    specifications: `Năng suất ${random.whole(20, 900)} kg/giờ; công suất điện ${random.whole(1, 30)} kW; độ ẩm dưới ${random.whole(8, 20)} %`,
    advantages: paragraph(random, 'vi', half).split('. ').slice(0, 2).join('. ').replace(/\.$/, ''),
    stage: random.pick(STAGES[half]),
    ways: random.pick(WAYS[half]),
    place: `Huyện ${first ?? ''} và huyện ${second ?? ''}, tỉnh ${province}`,
  };
}

export const technologyTruth = (facts: TechnologyFacts): Truth => ({
  technologyName: [facts.name],
  technicalSpecifications: [facts.specifications],
  advantages: [facts.advantages],
  developmentStage: [facts.stage],
  transferWays: [facts.ways],
  applicationPlace: [facts.place],
});
