import { describe, expect, it } from '@jest/globals';
import { costOfReading } from './diacritic-errors.js';

const cost = (meant: string, read: string, capitals = false): number => costOfReading(meant, read, capitals);

describe('marks that scanning loses', () => {
  it('costs next to nothing to read what is printed, and less over a plain letter than over a vowel diacritic', () => {
    expect(cost('tôm', 'tôm')).toBeLessThan(0.01);
    expect(cost('sú', 'sú')).toBeLessThan(0.01);
    expect(cost('chuẩn', 'chuẩn')).toBeGreaterThan(0.2);
  });

  it.each([
    ['a tone over a hat goes sooner than another', ['chuẩn', 'chuân'], ['tài', 'tai']],
    ['it goes sooner than it comes', ['đầu', 'đâu'], ['đâu', 'đầu']],
    ['a breve is taken for a circumflex, not the other way round', ['bằng', 'bầng'], ['cân', 'căn']],
    ['a tone goes sooner than the hat below it', ['chế', 'chê'], ['chế', 'ché']],
    ['the stroke of đ stays', ['đề', 'đê'], ['đề', 'dề']],
  ] as const)('%s', (_, [meant, read], [other, otherRead]) =>
    expect(cost(meant, read)).toBeLessThan(cost(other, otherRead)),
  );

  it('capitals lose tones over vowel diacritics more often', () =>
    expect(cost('chuẩn', 'chuân', true)).toBeLessThan(cost('chuẩn', 'chuân')));

  it('knows that a tilde is taken for a circumflex, and not the other way round', () => {
    expect(costOfReading('nhãn', 'nhân', false)).toBeLessThan(5);
    expect(costOfReading('nhân', 'nhãn', false)).toBeGreaterThan(10);
    expect(costOfReading('nhãng', 'nhân', false)).toBeGreaterThan(10);
  });
});
