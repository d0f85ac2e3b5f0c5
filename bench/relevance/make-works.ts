import { Random } from '../../test/corpus/random.js';
import { agents, effects, hosts, matters, nameParts, places, subjects } from './word-lists.js';
import type { Kind, Matter, Subject, Subjects, Work } from './work.js';

const WORKS = 1000;
const PERSONS = 220;
const KIND_SHARES: readonly (readonly [Kind, number])[] = [
  ['report', 0.46],
  ['patent', 0.14],
  ['utilitySolution', 0.05],
  ['thesis', 0.16],
  ['article', 0.15],
  ['form', 0.04],
];
const SCALES = [
  'quy mô nông hộ',
  'quy mô pilot',
  'theo hướng hữu cơ',
  'phục vụ xuất khẩu',
  'thích ứng biến đổi khí hậu',
];

/** Every work of the collection, in the order of its numbers. */
export function makeWorks(seed: string): Work[] {
  const random = new Random(seed);
  const people = persons(random);
  const combinations = random.shuffled(allCombinations());
  return Array.from({ length: WORKS }, (_, number) => makeWork(number, random, combinations, people));
}

type Combination = readonly [Matter, Subject | undefined];

function allCombinations(): Combination[] {
  return matters.flatMap((matter): Combination[] => {
    const fitting = subjects.filter(({ group }) => matter.groups.includes(group));
    const all: Combination[] = fitting.map((subject) => [matter, subject]);
    return matter.groups.includes('none')
      ? [...all, ...Array.from({ length: 4 }, (): Combination => [matter, undefined])]
      : all;
  });
}

function persons(random: Random): string[] {
  const all = new Set<string>();
  while (all.size < PERSONS)
    all.add(
      [nameParts('family'), nameParts('middle'), nameParts('given')]
        .map((list) => random.pick(list))
        .join(' '),
    );
  return [...all];
}

function makeWork(
  number: number,
  random: Random,
  combinations: readonly Combination[],
  people: readonly string[],
): Work {
  // Some matters are worked on by everybody, most by a few.
  const [matter, subject] = combinations[Math.floor(combinations.length * random.next() ** 1.6)] ?? [];
  if (!matter) throw new Error('no matter');
  const fitting = matters.filter(
    (other) => other !== matter && other.groups.includes(subject?.group ?? 'none'),
  );
  const likely = subjects.filter((other) => other !== subject && other.group === subject?.group);
  const also = subject && likely.length > 0 && random.chance(0.3) ? random.pick(likely) : undefined;
  const kind = kindOf(random);
  const english = kind === 'article' && random.chance(0.4);
  const about: Subjects = {
    matter,
    ...(subject ? { subject } : {}),
    chapter: random.pick(fitting),
    ...(also ? { also } : {}),
    place: random.pick(places),
    agent: random.pick(agents),
  };
  const year = 2008 + Math.floor(18 * random.next() ** 0.7);
  return {
    ...about,
    id: `r${String(number).padStart(4, '0')}`,
    kind,
    english,
    year,
    host: random.pick(hosts),
    leader: random.pick(people),
    members: random.shuffled(people).slice(0, random.whole(1, 4)),
    title: titleOf(kind, english, about, year, random),
    codes: codesOf(kind, matter, year, number, random),
    standards: random.chance(0.25)
      ? [
          `TCVN ${String(random.whole(4100, 14300))}${random.chance(0.5) ? `-${String(random.whole(1, 3))}` : ''}:${String(random.whole(2005, 2024))}`,
        ]
      : [],
    ...(random.chance(0.75) && !english
      ? {
          fact: {
            agent: random.pick(agents.filter((agent) => agent !== about.agent)),
            effect: random.pick(effects),
            page: random.whole(4, 5),
          },
        }
      : {}),
  };
}

function kindOf(random: Random): Kind {
  let rest = random.next();
  for (const [kind, share] of KIND_SHARES) {
    rest -= share;
    if (rest < 0) return kind;
  }
  return 'report';
}

function titleOf(
  kind: Kind,
  english: boolean,
  { matter, subject, place, agent }: Subjects,
  year: number,
  random: Random,
): string {
  if (english)
    return `${capital(matter.english)}${subject ? ` of ${subject.english}` : ''} in ${place.district}, Mekong Delta`;
  const name = subject
    ? ` ${random.pick(['trên', 'cho', 'đối với'])} ${subject.names[random.chance(0.8) ? 0 : 1] ?? subject.names[0] ?? ''}`
    : '';
  const what = `${random.pick(matter.wordings)}${name}`;
  const where = `${random.pick(['tại', 'ở'])} ${random.pick([place.district, `huyện ${place.district}, tỉnh ${place.province}`, place.province])}`;
  const byKind: Record<Kind, readonly string[]> = {
    report: [
      `Nghiên cứu ${what} bằng ${agent} ${where}`,
      `Ứng dụng ${agent} trong ${what} ${where}`,
      `Xây dựng mô hình ${what} ${where} giai đoạn ${String(year - 2)} - ${String(year)}`,
      `Hoàn thiện quy trình ${what} ${random.pick(SCALES)} ${where}`,
    ],
    patent: [
      `Quy trình ${what} sử dụng ${agent}`,
      `Thiết bị dùng để ${what}`,
      `Hệ thống và phương pháp ${what} có ${agent}`,
    ],
    utilitySolution: [`Cơ cấu hỗ trợ ${what}`, `Bộ dụng cụ ${what} dùng ${agent}`],
    thesis: [
      `Ảnh hưởng của ${agent} đến hiệu quả ${what} ${where}`,
      `Đánh giá hiện trạng và giải pháp ${what} ${where}`,
    ],
    article: [
      `${capital(what)}: trường hợp ${place.district}, ${place.province}`,
      `Hiệu quả của ${agent} trong ${what}`,
    ],
    form: [`Dự án ${what} ${where}`],
  };
  return random.pick(byKind[kind]);
}

function codesOf(kind: Kind, matter: Matter, year: number, number: number, random: Random): string[] {
  const five = (value: number): string => String(value).padStart(5, '0');
  switch (kind) {
    case 'patent':
      return [
        `1-${String(year)}-${five(random.whole(1, 99) * 50 + (number % 50))}`,
        `1-00${five(random.whole(10_000, 48_000))}`,
        matter.ipc,
      ];
    case 'utilitySolution':
      return [`2-${String(year)}-${five(random.whole(1, 700))}`, matter.ipc];
    case 'report':
    case 'form':
      return random.chance(0.3)
        ? [
            `KC.0${String(random.whole(4, 8))}.${String(random.whole(1, 40)).padStart(2, '0')}/${String((year % 100) - 4)}-${String(year % 100)}`,
          ]
        : [
            `ĐT-${String(year)}-${String(random.whole(1, 60)).padStart(2, '0')}`,
            `${String(year)}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(100, 999))}/KQNC`,
          ];
    default:
      return [];
  }
}

export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
