import { describe, expect, it } from '@jest/globals';
import { letter, rect } from '../../../../../test/support/drawn-page.js';
import { apartAtFrames } from './frames-apart.js';

const left = [0, 14, 28].map((x) => letter(100 + x, 100, 10, 14));
const right = [0, 14].map((x) => letter(300 + x, 100, 10, 14));

describe('apartAtFrames', () => {
  it('cuts between two boxes side by side', () => {
    const walls = [rect(160, 80, 2, 60), rect(280, 80, 2, 60)];
    expect(apartAtFrames([...left, ...right], walls, 14)).toEqual([left, right]);
  });

  it('leaves cells of a table and lines without walls together', () => {
    const line = [...left, ...right];
    expect(apartAtFrames(line, [rect(220, 80, 2, 60)], 14)).toEqual([line]);
    expect(apartAtFrames(line, [rect(120, 300, 2, 60), rect(220, 300, 2, 60)], 14)).toEqual([line]);
    const between = [...line, letter(200, 100, 10, 14)];
    expect(apartAtFrames(between, [rect(160, 80, 2, 60), rect(280, 80, 2, 60)], 14)).toEqual([between]);
  });
});
