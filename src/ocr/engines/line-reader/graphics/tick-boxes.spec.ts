import { describe, expect, it } from '@jest/globals';
import { DrawnPage, letter, rect } from '../../../../../test/support/drawn-page.js';
import { tickBoxes } from './tick-boxes.js';

/** A frame 18 by 18 with sides of 2, and an empty one like it at the right. */
const framed = (x: number, y: number): DrawnPage => frame(frame(new DrawnPage(160, 60), x, y), 130, 10);
const frame = (page: DrawnPage, x: number, y: number): DrawnPage =>
  page.ink(x, y, x + 18, y + 18).ink(x + 2, y + 2, x + 16, y + 16, 255);
const OTHER = { ...rect(130, 10, 18, 18), ticked: false, clear: true };

const boxesOf = (page: DrawnPage) => {
  const data = page.data.map((grey) => Number(grey < 128));
  const part = letter(0, 0, 160, 40);
  return tickBoxes({ data, width: page.width, height: page.height }, [part], 16).filter(
    ({ x0 }) => x0 !== OTHER.x0,
  );
};

describe('tickBoxes', () => {
  it('finds an empty box', () => {
    expect(boxesOf(framed(20, 10))).toEqual([{ ...rect(20, 10, 18, 18), ticked: false, clear: true }]);
  });

  it('finds a ticked one, be the tick longer than the box', () => {
    const page = framed(20, 10);
    for (let i = 0; i < 16; i++) page.ink(26 + i, 24 - i, 28 + i, 26 - i);
    expect(boxesOf(page)).toMatchObject([{ x0: 20, ticked: true, clear: true }]);
  });

  it('finds boxes that letters touch', () => {
    const page = framed(20, 10).ink(38, 10, 44, 26);
    expect(boxesOf(page)).toMatchObject([{ x0: 20, ticked: false }]);
  });

  it('says where it cannot tell', () => {
    const page = framed(20, 10).ink(27, 17, 30, 19);
    expect(boxesOf(page)).toMatchObject([{ clear: false }]);
  });

  it.each([
    ['a filled square', frame(new DrawnPage(160, 60), 130, 10).ink(20, 10, 38, 28)],
    ['what stands alone', frame(new DrawnPage(160, 60), 20, 10)],
    ['what looks ticked where no box is empty', frame(new DrawnPage(160, 60), 20, 10).ink(24, 16, 34, 20)],
    ['three sides', framed(20, 10).ink(36, 12, 38, 26, 255)],
    ['a round letter', framed(20, 10).ink(22, 8, 36, 10).ink(22, 28, 36, 30)],
    ['the cell of a table', framed(20, 10).ink(5, 5, 100, 55).ink(7, 7, 98, 53, 255)],
  ])('takes %s for none', (_, page) => {
    expect(boxesOf(page)).toEqual([]);
  });
});
