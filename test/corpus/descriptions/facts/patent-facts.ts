import { paragraph, type Half } from '../../pages/words.js';
import type { Random } from '../../random.js';
import type { Pair } from '../lists/parts.js';
import { partsOf } from '../lists/parts-of.js';
import { dayIn, digits, later, some, two, type Day } from './numbers.js';
import { people } from './people.js';

export interface PatentParty {
  readonly name: string;
  readonly country: string;
  readonly address: string;
}

export interface PatentInventor {
  readonly given: string;
  readonly family: string;
  readonly country: string;
  readonly town: string;
}

export interface PatentFacts {
  readonly title: Pair;
  readonly right: 'patent' | 'utilitySolution';
  readonly application: string;
  readonly grant: string;
  readonly filed: Day;
  readonly published: Day;
  readonly granted: Day;
  readonly gazette: number;
  readonly ipc: readonly string[];
  readonly applicants: readonly PatentParty[];
  readonly inventors: readonly PatentInventor[];
  readonly agent: string;
  readonly priority: readonly { readonly number: string; readonly day: Day; readonly country: string }[];
  readonly abstract: string;
  readonly abstractEn: string;
}

interface Wish {
  readonly right?: PatentFacts['right'];
  readonly foreign?: boolean;
}

export function patentFacts(
  random: Random,
  half: Half,
  { right = 'patent', foreign = false }: Wish = {},
): PatentFacts {
  const parts = partsOf(half);
  const filed = dayIn(random, 2008, 2020);
  const published = { ...later(filed, random.whole(8, 19)), d: 25 };
  const granted = { ...later(published, random.whole(9, 40)), d: random.whole(1, 28) };
  const first = right === 'patent' ? 1 : 2;
  const [device, purpose] = [random.pick(parts.devices), random.pick(parts.purposes)];
  const long = random.chance(0.6);
  return {
    title: long ? [`${device[0]} ${purpose[0]}`, `${device[1]} ${purpose[1]}`] : device,
    right,
    application: `${first}-${filed.y}-0${digits(random, 4)}`,
    grant: `${first}-00${right === 'patent' ? random.whole(11000, 48999) : random.whole(10000, 13999)}`.slice(
      0,
      9,
    ),
    filed,
    published,
    granted,
    gazette: random.whole(300, 440),
    ipc: some(random, parts.ipc, random.whole(1, 4)),
    applicants: foreign
      ? some(random, parts.foreignCompanies, random.chance(0.2) ? 2 : 1).map(([name, country, address]) => ({
          name,
          country,
          address,
        }))
      : some(random, parts.companies, random.chance(0.25) ? 2 : 1).map((name) => ({
          name,
          country: 'VN',
          address: `Số ${random.whole(1, 300)} đường ${random.pick(parts.givens)} ${random.pick(parts.middles)}, tỉnh ${random.pick(parts.provinces)}`,
        })),
    inventors: foreign
      ? some(random, parts.foreigners, random.whole(1, 4)).map(([given, family, country, town]) => ({
          given,
          family,
          country,
          town,
        }))
      : people(random, parts, random.whole(1, 4)).map(({ name }) => ({
          given: name,
          family: '',
          country: 'VN',
          town: random.pick(parts.provinces),
        })),
    agent: random.pick(parts.agents),
    priority: foreign
      ? Array.from({ length: random.whole(1, 2) }, () => ({
          number: random.pick([
            `${random.whole(60, 62)}/${digits(random, 3)},${digits(random, 3)}`,
            `20${two(random.whole(10, 19))}-${digits(random, 6)}`,
          ]),
          day: later({ ...filed, d: random.whole(1, 28) }, -12),
          country: random.pick(['US', 'JP', 'EP', 'DE']),
        }))
      : [],
    abstract: `Sáng chế đề cập đến ${device[0]}. ${paragraph(random, 'vi', half)}`,
    abstractEn: `The invention relates to a ${device[1]}. ${paragraph(random, 'en', half)}`,
  };
}
