import { describe, expect, it } from '@jest/globals';
import { hashPassword, verifyPassword } from './passwords.js';

describe('passwords', () => {
  it('are kept by argon2id with the parameters of OWASP, each with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('mật khẩu dài'), hashPassword('mật khẩu dài')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('fit only themselves', async () => {
    const hash = await hashPassword('mật khẩu dài');
    expect(await verifyPassword(hash, 'mật khẩu dài')).toBe(true);
    expect(await verifyPassword(hash, 'mat khau dai')).toBe(false);
    expect(await verifyPassword(hash, '')).toBe(false);
  });

  it('of no account fit nothing, not even the decoy’s own, and cost as much time', async () => {
    expect(await verifyPassword(undefined, 'no account has this password')).toBe(false);
    const hash = await hashPassword('x');
    const timed = async (known: string | undefined): Promise<number> => {
      const begun = process.cpuUsage(); // of all our threads, and of no other program
      await verifyPassword(known, 'wrong');
      return process.cpuUsage(begun).user;
    };
    // by turns, so that other work on the machine weighs on both alike
    const times = { known: Infinity, unknown: Infinity };
    for (let turn = 0; turn < 7; turn++) {
      times.known = Math.min(times.known, await timed(hash));
      times.unknown = Math.min(times.unknown, await timed(undefined));
    }
    expect(times.unknown).toBeGreaterThan(times.known * 0.3);
  });
});
