import { allSyllables } from '../../src/text/syllables.js';
import { Random } from '../../test/corpus/random.js';

const HOSTS = 300;
const FIELDS = 60;
const THINGS = 1_500;
const OPENINGS = [
  ...['Nghiên cứu ứng dụng', 'Nghiên cứu', 'Xây dựng mô hình', 'Hoàn thiện quy trình', 'Đánh giá hiệu quả'],
  ...['Ứng dụng công nghệ', 'Thiết kế chế tạo', 'Phát triển', 'Khảo sát thực trạng và đề xuất giải pháp'],
];
const PLACES = [
  ...['trên địa bàn thành phố Cần Thơ', 'tại đồng bằng sông Cửu Long', 'ở vùng ven biển Sóc Trăng'],
  ...[
    'tại Hậu Giang',
    'tại Vĩnh Long',
    'trong sản xuất nông nghiệp',
    'theo hướng bền vững',
    'cho nông hộ nhỏ',
  ],
];

export interface MadeRegisteredWork {
  readonly registrationNumber: string;
  readonly title: string;
  readonly host: string;
  readonly unit: string;
  readonly year: number;
  readonly field: string;
  readonly potential: 'unknown' | 'likely' | 'unlikely';
}

/** Lines of a register: titles that begin and end alike, about things of two syllables that come back again and again. */
export class MadeRegisteredWorks {
  private readonly random: Random;
  private readonly things: string[];
  private readonly hosts: string[];
  private count = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    const syllables = this.random.shuffled([...allSyllables()]);
    const pair = (): string => `${this.random.pick(syllables)} ${this.random.pick(syllables)}`;
    this.things = Array.from({ length: THINGS }, pair);
    this.hosts = Array.from({ length: HOSTS }, () => `Viện Nghiên cứu ${pair()}`);
  }

  next(): MadeRegisteredWork {
    this.count += 1;
    const { random } = this;
    const things = [1, 2, 3, 4].map(() => random.pick(this.things));
    return {
      registrationNumber: `${String(random.whole(1990, 2025))}-${String(this.count).padStart(6, '0')}/KQNC`,
      title: `${random.pick(OPENINGS)} ${things.join(' ')} ${random.pick(PLACES)}`,
      host: random.pick(this.hosts),
      unit: `Đơn vị phụ trách số ${String(random.whole(1, 40))}`,
      year: random.whole(1990, 2025),
      field: `Lĩnh vực ${String(random.whole(1, FIELDS))}`,
      potential: random.pick(['unknown', 'likely', 'likely', 'unlikely'] as const),
    };
  }
}
