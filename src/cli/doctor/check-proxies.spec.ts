import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../platform/config/load-config.js';
import { checkProxies } from './check-proxies.js';
import type { Finding } from './check.js';

const look = async (variables: Record<string, string>): Promise<Finding> =>
  (await checkProxies(loadConfig(variables))()) as Finding;
const BEHIND = { PUBLIC_URL: 'https://khoahoc.example.gov.vn', HOST: '0.0.0.0' };

describe('checkProxies', () => {
  it('says what to set where the proxy is likely elsewhere and not trusted', async () => {
    for (const proxies of [{}, { PHUSA_TRUSTED_PROXIES: '127.0.0.1' }, { PHUSA_TRUSTED_PROXIES: 'none' }]) {
      const { verdict, advice } = await look({ ...BEHIND, ...proxies });
      expect(verdict).toBe('better');
      expect(advice?.vi).toContain('PHUSA_TRUSTED_PROXIES');
      expect(advice?.en).toContain('PHUSA_TRUSTED_PROXIES');
    }
  });

  it('is content with a proxy on this machine, one that is trusted, and no https', async () => {
    for (const change of [
      { HOST: '127.0.0.1' },
      { PHUSA_TRUSTED_PROXIES: 'loopback,private' },
      { PHUSA_TRUSTED_PROXIES: '10.1.2.3' },
      { PUBLIC_URL: 'http://kho.example.gov.vn' },
    ]) {
      expect((await look({ ...BEHIND, ...change })).verdict).toBe('ok');
    }
  });
});
