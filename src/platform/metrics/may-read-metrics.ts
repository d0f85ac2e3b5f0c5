import { createHash, timingSafeEqual } from 'node:crypto';

export interface MetricsPrincipal {
  /** Of the connection itself. */
  readonly address: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** A proxy on this machine connects over loopback too, on behalf of any client. */
const BY_PROXY = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether figures of the installation may be given out. With a token: to who bears it, from anywhere. Without one: to
 * this machine alone, and to nothing that came through a proxy.
 */
export function mayReadMetrics(
  { address = '', headers }: MetricsPrincipal,
  token: string | undefined,
): boolean {
  if (token !== undefined) return sameSecret(headers['authorization'], `Bearer ${token}`);
  return LOOPBACK.test(address) && BY_PROXY.every((name) => headers[name] === undefined);
}

/** In a time that does not tell how much of it was right. */
function sameSecret(given: string | string[] | undefined, expected: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
