import type { Half } from '../../pages/words.js';
import { paragraph } from '../../pages/words.js';
import type { Random } from '../../random.js';
import type { Pair } from '../lists/parts.js';
import { partsOf } from '../lists/parts-of.js';
import { dayIn, digits, later, some, two, type Day } from './numbers.js';
import { people, type NamedPerson } from './people.js';

export interface ReportFacts {
  readonly title: Pair;
  readonly investigator: NamedPerson;
  readonly members: readonly NamedPerson[];
  readonly host: string;
  readonly agency: string;
  readonly level: { readonly code: string; readonly words: string };
  readonly taskCode: string;
  readonly programme: { readonly name: string; readonly code: string };
  readonly registration: string;
  readonly start: Day;
  readonly end: Day;
  readonly acceptance: Day;
  readonly rating: { readonly code: string; readonly words: string };
  readonly cover: Day;
  readonly place: string;
  readonly keywords: readonly Pair[];
  readonly abstract: string;
  readonly abstractEn: string;
  readonly field: readonly [string, string];
  readonly objective: readonly [string, string];
  readonly secrecy: { readonly code: string; readonly words: string };
}

const RATINGS = [
  { code: 'excellent', words: 'Xuất sắc' },
  { code: 'good', words: 'Khá' },
  { code: 'passed', words: 'Đạt' },
];

/** Everything that a report on one research task could say of itself. */
export function reportFacts(random: Random, half: Half): ReportFacts {
  const parts = partsOf(half);
  const province = random.pick(parts.provinces);
  const level = random.pick(['province', 'province', 'ministry', 'institution', 'national']);
  const [investigator, ...members] = people(random, parts, random.whole(4, 7));
  if (investigator === undefined) throw new Error('nobody to investigate');
  const start = { ...dayIn(random, 2009, 2021), d: 1 };
  const end = later(start, random.pick([12, 18, 24, 30]) - 1);
  const acceptance = { ...later(end, random.whole(1, 6)), d: random.whole(1, 28) };
  const city = province === 'Cần Thơ';
  return {
    title: titleOf(random, half, province),
    investigator,
    members,
    host: hostOf(random, half, province),
    agency:
      level === 'ministry' || level === 'national'
        ? random.pick(parts.ministries)
        : `${random.pick(['Sở Khoa học và Công nghệ', 'Ủy ban nhân dân'])} ${city ? 'thành phố' : 'tỉnh'} ${province}`,
    level: { code: level, words: levelWords(level, city) },
    taskCode: taskCode(random, start.y),
    programme: {
      name: `Chương trình ${random.pick(['phát triển nông thôn', 'công nghệ sinh học', 'khoa học và công nghệ trọng điểm'])}`,
      code: `${random.pick(['KC', 'KX', 'CT', 'TN'])}.${two(random.whole(1, 30))}/${start.y % 100}-${(start.y % 100) + 5}`,
    },
    registration: random.pick([
      `${acceptance.y}-${two(random.whole(1, 99))}-${digits(random, 3)}/KQNC`,
      `${random.whole(10, 99)}/KQNC-SKHCN`,
      `KQ0${random.whole(10000, 39999)}`,
    ]),
    start,
    end,
    acceptance,
    rating: random.pick(RATINGS),
    cover: later(acceptance, random.whole(0, 2)),
    place: province,
    keywords: some(random, parts.keywords, random.whole(3, 5)),
    abstract: paragraph(random, 'vi', half),
    abstractEn: paragraph(random, 'en', half),
    field: random.pick(parts.fields),
    objective: random.pick(parts.objectives),
    secrecy: { code: 'normal', words: 'Bình thường' },
  };
}

function titleOf(random: Random, half: Half, province: string): Pair {
  const { deeds, objects, means, districts } = partsOf(half);
  const pieces = [
    random.pick(deeds),
    random.pick(objects),
    ...(random.chance(0.7) ? [random.pick(means)] : []),
  ];
  const district = random.pick(districts);
  const place: Pair[] = random.chance(0.6)
    ? [[`tại huyện ${district}, tỉnh ${province}`, `in ${district} district, ${province} province`]]
    : random.chance(0.4)
      ? [[`ở ${province}`, `in ${province}`]]
      : [];
  const all = [...pieces, ...place];
  return [all.map(([vi]) => vi).join(' '), all.map(([, en]) => en).join(' ')];
}

function hostOf(random: Random, half: Half, province: string): string {
  const host = random.pick(partsOf(half).hosts);
  return /^(?:Sở|Hội|Liên hiệp|Bệnh viện Đa khoa khu|Ban|Trung tâm Khuyến|Chi cục)/.test(host)
    ? `${host} ${/^Ban|khu vực$/.test(host) ? '' : 'tỉnh '}${province}`
    : host;
}

const levelWords = (level: string, city: boolean): string =>
  ({
    province: city ? 'thành phố' : 'tỉnh',
    ministry: 'bộ',
    institution: 'cơ sở',
    national: 'quốc gia',
  })[level] ?? '';

function taskCode(random: Random, year: number): string {
  const [n, m] = [two(random.whole(1, 30)), two(random.whole(1, 12))];
  return random.pick([
    `ĐT-${year}-${n}/KQNC`,
    `B${year}-${random.pick(['TCT', 'SPK', 'DHH', 'TNA'])}-${n}`,
    `KC.08.${n}/${year % 100}-${(year % 100) + 5}`,
    `CT04/${m}-${year}-${random.whole(1, 9)}`,
    `ĐTĐL.CN-${n}/${year % 100}`,
    `T${year}-${n}-TĐ`,
    `${n}/${year}/ĐTKHCN`,
    `NVQG-${year}/ĐT.${n}`,
  ]);
}
