import { describe, expect, it } from '@jest/globals';
import { trustedProxies } from './trusted-proxies.js';

describe('trustedProxies', () => {
  it('takes names, addresses and ranges', () => {
    expect(trustedProxies('loopback')).toEqual(['loopback']);
    expect(trustedProxies('loopback, private,203.0.113.7')).toEqual([
      'loopback',
      'uniquelocal',
      '203.0.113.7',
    ]);
    expect(trustedProxies('10.42.0.0/16,fd00::/8')).toEqual(['10.42.0.0/16', 'fd00::/8']);
    expect(trustedProxies('none')).toEqual([]);
  });

  it.each([
    '',
    'proxy',
    'loopback,',
    'none,loopback',
    '10.0.0.0/33',
    '10.0.0',
    '1.2.3.4/5/6',
    '0.0.0.0/0',
    '::/0',
    'true',
  ])('does not take %p', (text) => {
    expect(trustedProxies(text)).toBeUndefined();
  });
});
