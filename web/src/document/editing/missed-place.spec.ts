import { describe, expect, it } from '@jest/globals';
import { changedPlace, missedPlace } from './missed-place.js';

const PAGE = { width: 1000, height: 1400 };
const FIRST = [100, 100, 800, 20];

describe('the place of a line that was missed', () => {
  it.each([
    ['in the middle of a gap', [FIRST, [100, 160, 800, 20]], 0, [100, 130, 800, 20]],
    ['under its neighbour where lines stand close', [FIRST, [100, 126, 800, 20]], 0, [100, 128, 800, 20]],
    [
      'under its neighbour where nothing follows for long',
      [FIRST, [100, 900, 800, 20]],
      0,
      [100, 128, 800, 20],
    ],
    ['under the last', [FIRST], 0, [100, 128, 800, 20]],
    ['above the first', [FIRST], -1, [100, 72, 800, 20]],
    ['at the head of a page without lines', [], -1, [100, 140, 800, 28]],
  ])('is %s', (_, boxes, index, place) => expect(missedPlace(boxes, index, PAGE)).toEqual(place));

  it.each([
    [{ down: 0.5 }, [100, 110, 800, 20]],
    [{ right: -10 }, [0, 100, 800, 20]],
    [{ wider: 20 }, [0, 100, 1000, 20]],
    [{ wider: -60 }, [100, 100, 10, 20]],
    [{ taller: 0.25 }, [100, 100, 800, 25]],
    [{ down: 999 }, [100, 1380, 800, 20]],
  ])('changes by %j and stays on the page', (change, place) =>
    expect(changedPlace(FIRST, change, PAGE)).toEqual(place),
  );
});
