import { describe, expect, it } from '@jest/globals';
import { reserveOf, roomState, worstState } from './room.js';

const GIB = 1024 ** 3;

describe('the room on a disk', () => {
  it('keeps 1 GiB, a twentieth of a small disk, or what the settings name', () => {
    expect(reserveOf(1000 * GIB, undefined)).toBe(GIB);
    expect(reserveOf(4 * GIB, undefined)).toBe(Math.floor(4 * GIB * 0.05));
    expect(reserveOf(4 * GIB, 3 * GIB)).toBe(3 * GIB);
    expect(reserveOf(4 * GIB, 0)).toBe(0);
  });

  it('is low where the reserve begins, and full where an eighth of it is left', () => {
    expect(roomState(800, 800)).toBe('ok');
    expect(roomState(799, 800)).toBe('low');
    expect(roomState(100, 800)).toBe('low');
    expect(roomState(99, 800)).toBe('full');
  });

  it('counts what is about to be written', () => {
    expect(roomState(900, 800, 100)).toBe('ok');
    expect(roomState(900, 800, 101)).toBe('low');
    expect(roomState(50, 0, 51)).toBe('low');
  });

  it('keeps nothing where the reserve is 0', () => {
    expect(roomState(0, 0)).toBe('ok');
  });

  it('is as bad as the worst of several disks', () => {
    expect(worstState([{ state: 'ok' }, { state: 'full' }, { state: 'low' }])).toBe('full');
    expect(worstState([{ state: 'ok' }, { state: 'low' }])).toBe('low');
    expect(worstState([])).toBe('ok');
  });
});
