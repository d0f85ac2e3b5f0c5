import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { claimPort } from './http-port.js';

const host = '127.0.0.1';
const RANGE = '/proc/sys/net/ipv4/ip_local_port_range';
/** Ports that this system gives to outgoing connections. */
const [first = 32_768, last = 65_535] = existsSync(RANGE)
  ? readFileSync(RANGE, 'utf8').trim().split(/\s+/).map(Number)
  : [];

const listening = (port: number): Promise<ReturnType<typeof createServer>> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => undefined));
    server.once('error', reject);
    server.listen({ host, port }, () => resolve(server));
  });

describe('claimPort', () => {
  it('gives for 0 a port that no outgoing connection can take before it is listened on', async () => {
    const target = await listening(0);
    const { port } = target.address() as AddressInfo;
    const connections: Socket[] = [];
    for (let round = 0; round < 10; round++) {
      const claimed = await Promise.all(Array.from({ length: 20 }, () => claimPort({ host, port: 0 })));
      expect(claimed.filter((one) => one >= first && one <= last)).toEqual([]);
      const burst = Array.from({ length: 100 }, () => connect(port, host));
      await Promise.all(burst.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
      connections.push(...burst);
      for (const one of new Set(claimed)) (await listening(one)).close();
    }
    for (const socket of connections) socket.destroy();
    target.close();
  });

  it('says which port is taken, and offers another', async () => {
    const taken = await listening(0);
    const { port } = taken.address() as AddressInfo;
    await expect(claimPort({ host, port })).rejects.toMatchObject({
      explanation: { en: expect.stringMatching(new RegExp(`Port ${port} is in use.*PORT=\\d+ npm start`)) },
    });
    taken.close();
  });
});
