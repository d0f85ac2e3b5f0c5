import { describe, expect, it } from '@jest/globals';
import { FolderSettling } from './folder-settling.js';

const file = (bytes: number, modifiedMs = 0): { path: string; bytes: number; modifiedMs: number } => ({
  path: '/a',
  bytes,
  modifiedMs,
});

describe('FolderSettling', () => {
  const settled = (
    settling: FolderSettling,
    look: ReturnType<typeof file>,
    now: number,
    times?: number,
  ): boolean => settling.isSettled(settling.look([look], now).get('/a'), times);

  it('waits until a file has been seen unchanged for as long as it takes', () => {
    const settling = new FolderSettling(2000);
    expect(settled(settling, file(10), 0)).toBe(false);
    expect(settled(settling, file(20), 1500)).toBe(false);
    expect(settled(settling, file(20), 3000)).toBe(false);
    expect(settled(settling, file(20), 3500)).toBe(true);
    expect(settled(settling, file(20), 3500, 5)).toBe(false);
    expect(settled(settling, file(20), 11_500, 5)).toBe(true);
  });

  it('sees a file that is written over without growing', () => {
    const settling = new FolderSettling(2000);
    settled(settling, file(10, 1), 0);
    expect(settled(settling, file(10, 2), 2500)).toBe(false);
  });

  it('forgets a file that went away', () => {
    const settling = new FolderSettling(2000);
    settled(settling, file(10), 0);
    settling.look([], 1000);
    expect(settled(settling, file(10), 2500)).toBe(false);
  });
});
