import { describe, expect, it } from '@jest/globals';
import { deviceOf, isInternal } from './device-name.js';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0';
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

describe('a session for a person', () => {
  it('has the names of browser and system, where they are known', () => {
    expect(deviceOf(`${CHROME} Safari/537.36`)).toEqual({ browser: 'Chrome', system: 'Windows' });
    expect(deviceOf(SAFARI)).toEqual({ browser: 'Safari', system: 'iOS' });
    expect([deviceOf(''), deviceOf('node')]).toEqual([undefined, undefined]);
  });

  it.each([
    ['127.0.0.1', true],
    ['::ffff:10.1.2.3', true],
    ['172.20.0.4', true],
    ['172.32.0.4', false],
    ['fd00::1', true],
    ['113.161.2.9', false],
    ['2001:db8::1', false],
  ])('%s is inside: %s', (address, inside) => expect(isInternal(address)).toBe(inside));
});
