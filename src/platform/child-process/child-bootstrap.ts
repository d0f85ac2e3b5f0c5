import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { isMainThread } from 'node:worker_threads';
import { compileLess } from '../process/compile-less.js';

/**
 * Preloaded into every child, and into its worker threads, before its own module: no way out to the network,
 * also where the kernel cannot take it away (see child-sandbox.ts), and no life without a parent. Little compiling, too.
 */
const refuse = (): never => {
  throw new Error('this process has no network');
};

net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
dgram.Socket.prototype.bind = refuse;
dgram.Socket.prototype.connect = refuse;
dgram.Socket.prototype.send = refuse;
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(resolver)) {
    if (/^(lookup|resolve|reverse)/.test(name)) Object.assign(resolver, { [name]: refuse });
  }
}
syncBuiltinESMExports();

if (isMainThread) {
  compileLess();
  process.on('disconnect', () => process.exit(0));
}
