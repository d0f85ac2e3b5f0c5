import Bowser from 'bowser';

export interface Device {
  readonly browser: string;
  readonly system: string;
}

/** Browser and system as a person names them; undefined where the browser does not say. */
export function deviceOf(userAgent: string): Device | undefined {
  if (userAgent === '') return undefined;
  const { browser, os } = Bowser.parse(userAgent);
  return browser.name && os.name ? { browser: browser.name, system: os.name } : undefined;
}

/** Addresses that are given out inside a house. Source: RFC 1918, RFC 4193, loopback. */
const INTERNAL = /^(?:::ffff:)?(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i;

export const isInternal = (address: string): boolean => INTERNAL.test(address);
