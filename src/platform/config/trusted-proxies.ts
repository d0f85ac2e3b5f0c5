import { isIP } from 'node:net';

/** Names for ranges of addresses, as Express knows them. */
const RANGES: Readonly<Record<string, string>> = { loopback: 'loopback', private: 'uniquelocal' };
const NONE = 'none';
const BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

/**
 * What Express’ `trust proxy` takes, from `loopback`, `private` (10/8, 172.16/12, 192.168/16, fc00::/7), addresses and
 * CIDR ranges with commas between, or `none`; undefined where a part is nothing of these.
 */
export function trustedProxies(text: string): readonly string[] | undefined {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length === 1 && parts[0] === NONE) return [];
  const ranges = parts.map((part) => RANGES[part] ?? (isRange(part) ? part : undefined));
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** A range of every address would let any client choose what it is taken for. */
function isRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = BITS[isIP(address)];
  if (most === undefined || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
}
