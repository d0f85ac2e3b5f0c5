import { describe, expect, it } from '@jest/globals';
import { type RegisteredWorkField } from './registered-work-field.js';
import { registeredWorkLine } from './registered-work-line.js';
import { proposeRegisteredWorkMapping } from './propose-mapping.js';

const line = (cells: Partial<Record<RegisteredWorkField, string>>) =>
  registeredWorkLine(
    { row: 7, cells: Object.values(cells) },
    Object.keys(cells).map((field) => ({ field: field as RegisteredWorkField, split: null })),
  );
const codes = (cells: Partial<Record<RegisteredWorkField, string>>): string[] =>
  line(cells).problems.map(({ code }) => code);

describe('registeredWorkLine', () => {
  it('reads what a list says', () => {
    const read = line({
      registrationNumber: ' 2019-02-566/KQNC ',
      title: 'Nghiên cứu  giống\nlúa',
      type: 'Đề tài',
      year: '15/03/2019',
      potential: 'Có',
      unit: 'Sở KH&CN',
    });
    expect(read).toEqual({
      row: 7,
      refused: false,
      problems: [],
      values: {
        registrationNumber: '2019-02-566/KQNC',
        title: 'Nghiên cứu giống lúa',
        kind: 'report',
        year: 2019,
        potential: 'likely',
        unit: 'Sở KH&CN',
      },
    });
  });

  it.each([
    ['có', 'likely'],
    ['X', 'likely'],
    ['Không', 'unlikely'],
    ['chưa rõ', 'unknown'],
  ])('takes the potential “%s”', (printed, potential) => {
    expect(line({ title: 'A', potential: printed }).values.potential).toBe(potential);
  });

  it('withholds a value that cannot be, not the line', () => {
    expect(line({ title: 'A', potential: 'để sau', year: 'hai nghìn' })).toMatchObject({
      refused: false,
      values: { title: 'A' },
      problems: [
        { code: 'unknownPotential', field: 'potential', column: 1, printed: 'để sau' },
        { code: 'unreadableNumber', field: 'year' },
      ],
    });
  });

  it('refuses a line without a name, and one that bears a mark of secrecy or may bear one', () => {
    expect(codes({ hostOrganisation: 'Viện Lúa', year: '2019' })).toEqual(['nameless']);
    expect(line({ title: 'A', securityLevel: 'Mật' })).toMatchObject({ refused: true });
    expect(codes({ title: 'A', securityLevel: 'Tối mật' })).toEqual(['secret']);
    expect(codes({ title: 'A', securityLevel: 'loại B' })).toEqual(['unknownSecrecy']);
    expect(codes({ title: 'A', securityLevel: 'Bình thường' })).toEqual([]);
  });

  it('takes no letters that were lost, and nothing longer than a title ever is', () => {
    expect(codes({ title: 'Nghi\ufffdn cứu', taskCode: 'DT-01' })).toEqual(['brokenLetters']);
    expect(codes({ title: 'A'.repeat(1_001), taskCode: 'DT-01' })).toEqual(['tooMuch']);
  });
});

describe('proposeRegisteredWorkMapping', () => {
  it('knows columns by how lists name them, each field once', () => {
    const names = [
      'STT',
      'Số GCN đăng ký',
      'Tên nhiệm vụ KH&CN cấp tỉnh',
      'Cơ quan chủ trì',
      'Năm nghiệm thu',
      'Tiềm năng thương mại hóa',
      'Đơn vị phụ trách',
      'Năm đăng ký',
      'Ghi chú',
    ];
    expect(proposeRegisteredWorkMapping(names).map(({ field }) => field)).toEqual([
      null,
      'registrationNumber',
      'title',
      'hostOrganisation',
      'year',
      'potential',
      'unit',
      null,
      null,
    ]);
  });
});
