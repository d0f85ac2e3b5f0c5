import { describe, expect, it } from '@jest/globals';
import { lineAt } from '../../../test/support/searchable-pdf/laid-out-pages.js';
import type { TextLine } from '../../shared/page-text.js';
import { lineText } from './line-place.js';
import { replay, type StandingCorrection } from './replay.js';

const FIRST = [
  lineAt('VIỆN KHOA HỌC', 100, 100, 'l0'),
  lineAt('nghiên cúu giốnq lúa', 100, 150, 'l1'),
  lineAt('chịu mặn', 100, 200, 'l2'),
];
/** The same page read by another engine: other ids, other boxes, other mistakes. */
const SECOND = [
  lineAt('VIÊN KHOA HOC', 104, 97, 'a'),
  lineAt('nghiên cứu giống Iúa', 97, 153, 'b'),
  lineAt('chịu măn', 101, 198, 'c'),
];
const corrected = (given: Partial<StandingCorrection> = {}): StandingCorrection => ({
  id: '1',
  lineId: 'l1',
  box: FIRST[1]?.box ?? [0, 0, 0, 0],
  base: 'nghiên cúu giốnq lúa',
  after: 'nghiên cứu giống lúa',
  anchor: null,
  ...given,
});
const known = (given: Partial<StandingCorrection> = {}): StandingCorrection => {
  const correction = corrected(given);
  return { ...correction, placement: { fits: true, lineId: correction.lineId } };
};
const texts = (lines: readonly TextLine[]): string[] => lines.map(lineText);

describe('replay', () => {
  it('puts a correction on the line that it was made on', () => {
    const { lines, placements } = replay(FIRST, [known()]);
    expect(texts(lines)).toEqual(['VIỆN KHOA HỌC', 'nghiên cứu giống lúa', 'chịu mặn']);
    expect(lines[1]).toMatchObject({ id: 'l1', source: 'corrected', confidence: 1, box: FIRST[1]?.box });
    expect(lines[0]).toBe(FIRST[0]);
    expect(placements.get('1')).toEqual({ fits: true, lineId: 'l1' });
  });

  it('finds its line again in another reading', () => {
    const { lines, placements } = replay(SECOND, [corrected()]);
    expect(texts(lines)).toEqual(['VIÊN KHOA HOC', 'nghiên cứu giống lúa', 'chịu măn']);
    expect(placements.get('1')).toEqual({ fits: true, lineId: 'b' });
  });

  it('finds it also where the new reading is right already, however wrong the old one was', () => {
    const right = [lineAt('nghiên cứu giống lúa', 100, 150, 'r')];
    const { lines } = replay(right, [corrected({ base: 'rnq#ic~ c.. ::1' })]);
    expect(lines[0]).toMatchObject({ id: 'r', source: 'corrected' });
  });

  it.each([
    ['nothing stands there any more', [lineAt('chịu mặn', 100, 400, 'x')]],
    ['something else stands there', [lineAt('12345 6789 %%%%% @@', 100, 150, 'x')]],
    [
      'two lines stand there that read alike',
      [lineAt('nghiên cứu giống lúa', 100, 148, 'x'), lineAt('nghiên cứu giống lúa', 102, 154, 'y')],
    ],
    [
      'its line was made one with the next',
      [lineAt('nghiên cứu giống lúa chịu mặn được ở vùng ven biển', 100, 150, 'x')],
    ],
  ])('leaves the machine’s lines as they are where %s', (_, lines) => {
    const result = replay(lines, [corrected()]);
    expect(result.lines).toEqual(lines);
    expect(result.placements.get('1')).toEqual({ fits: false, lineId: null });
  });

  it('places neither of two corrections that mean the same line', () => {
    const glued = [lineAt('nghiên cứu giống lúa', 100, 150, 'x')];
    const { lines, placements } = replay(glued, [
      corrected(),
      corrected({ id: '2', lineId: 'l9', base: 'nghiên cứu giông lúa', after: 'nghiên cứu giống lúa' }),
    ]);
    expect(lines).toEqual(glued);
    expect([...placements.values()].map(({ fits }) => fits)).toEqual([false, false]);
  });

  it('deletes, and has nothing to do where the new reading has no such line', () => {
    const gone = { after: '', base: 'chịu mặn', box: FIRST[2]?.box ?? [0, 0, 0, 0], lineId: 'l2' } as const;
    expect(texts(replay(FIRST, [known(gone)]).lines)).toEqual(['VIỆN KHOA HỌC', 'nghiên cúu giốnq lúa']);
    expect(texts(replay(SECOND, [corrected(gone)]).lines)).toHaveLength(2);
    const without = replay(SECOND.slice(0, 2), [corrected(gone)]);
    expect(without.lines).toHaveLength(2);
    expect(without.placements.get('1')).toEqual({ fits: true, lineId: null });
  });

  describe('a line that the reader missed', () => {
    const added = {
      id: '7',
      lineId: 'c1',
      base: null,
      after: 'Số: 12/BC',
      box: [100, 125, 110, 20],
    } as const;

    it('stands behind the line that it was put behind', () => {
      const anchor = FIRST[0]?.box ?? null;
      const { lines } = replay(FIRST, [known({ ...added, anchor })]);
      expect(texts(lines)[1]).toBe('Số: 12/BC');
      expect(lines[1]).toMatchObject({ id: 'c1', source: 'corrected', box: [100, 125, 110, 20] });
      expect(
        texts(replay(FIRST, [known({ ...added, anchor: null, box: [100, 10, 110, 20] })]).lines)[0],
      ).toBe('Số: 12/BC');
    });

    it('stays behind it in another reading, also where that line was deleted', () => {
      const anchor = FIRST[0]?.box ?? null;
      const deleted = corrected({
        id: '3',
        lineId: 'l0',
        base: 'VIỆN KHOA HỌC',
        after: '',
        box: FIRST[0]?.box ?? [0, 0, 0, 0],
      });
      expect(texts(replay(SECOND, [corrected({ ...added, anchor })]).lines)[1]).toBe('Số: 12/BC');
      expect(texts(replay(SECOND, [deleted, corrected({ ...added, anchor })]).lines)[0]).toBe('Số: 12/BC');
    });

    it('takes the place of what another reader read there, and yields to what it cannot be', () => {
      const read = [...SECOND, lineAt('Sô: 12/BC', 100, 124, 'n')];
      const taken = replay(read, [corrected(added)]);
      expect(taken.placements.get('7')).toEqual({ fits: true, lineId: 'n' });
      expect(texts(taken.lines).filter((text) => text.includes('12/BC'))).toEqual(['Số: 12/BC']);
      const other = replay([...SECOND, lineAt('HÀ NỘI 99', 100, 124, 'n')], [corrected(added)]);
      expect(other.placements.get('7')).toEqual({ fits: false, lineId: null });
    });
  });

  it('keeps what else is known of a line, and that its last word goes on while it stays', () => {
    const line: TextLine = {
      ...lineAt('nghiên cúu nông-', 100, 150, 'l1'),
      role: 'footnote',
      continues: true,
    };
    const [kept] = replay([line], [known({ after: 'nghiên cứu nông-' })]).lines;
    expect(kept).toMatchObject({ role: 'footnote', continues: true });
    const [ended] = replay([line], [known({ after: 'nghiên cứu nông nghiệp' })]).lines;
    expect(ended).not.toHaveProperty('continues');
  });
});
