import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OwnerLock, type Owner } from './owner-lock.js';
import { isAlive, parentOf, processIdentity } from './process-identity.js';

let folder: string;
const file = (): string => join(folder, 'owner.lock');
const write = (owner: Partial<Owner>): void => writeFileSync(file(), JSON.stringify(owner));
const taken = (): OwnerLock => {
  const lock = OwnerLock.take(folder, 'serve');
  if (!(lock instanceof OwnerLock)) throw new Error(`held by ${lock.pid}`);
  return lock;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'phusa-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('OwnerLock', () => {
  it('is held by one, who says where it can be reached, until it is released', () => {
    const lock = taken();
    lock.announce('http://127.0.0.1:3000');
    expect(OwnerLock.take(folder, 'command')).toMatchObject({
      pid: process.pid,
      role: 'serve',
      address: 'http://127.0.0.1:3000',
    });
    expect(OwnerLock.holderOf(folder)?.pid).toBe(process.pid);
    lock.release();
    expect(OwnerLock.holderOf(folder)).toBeUndefined();
    taken();
    expect(readdirSync(folder)).toEqual(['owner.lock']);
  });

  it('respects another living process', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(other, 'spawn');
    const pid = other.pid ?? 0;
    write({ pid, identity: processIdentity(pid) ?? '', role: 'serve' });
    expect(OwnerLock.take(folder, 'serve')).toMatchObject({ pid });
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(isAlive(pid)).toBe(false);
    taken();
  });

  it('is not fooled by a process that got the number of a dead owner', () => {
    write({ pid: process.pid, identity: 'an earlier boot/123', role: 'serve' });
    taken();
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({
      identity: processIdentity(process.pid),
    });
  });

  it('takes over what a crash of the machine left: nothing, half a lock, rubbish', () => {
    for (const rubbish of ['', '{"pid": 1', 'null', '{}', '[]']) {
      writeFileSync(file(), rubbish);
      taken().release();
    }
  });

  it('does not release what another has taken over', () => {
    const lock = taken();
    write({ pid: 1, identity: processIdentity(1) ?? '', role: 'serve' });
    lock.release();
    expect(OwnerLock.holderOf(folder)?.pid).toBe(1);
  });
});

describe('processIdentity', () => {
  it('stays the same for a living process and ends with it', () => {
    expect(processIdentity(process.pid)).toBeDefined();
    expect(processIdentity(process.pid)).toBe(processIdentity(process.pid));
    expect(processIdentity(2 ** 22 + 1)).toBeUndefined();
    expect(parentOf(process.pid)).toBe(process.ppid);
  });
});
