import type { AppConfig } from '../../platform/config/app-config.js';
import type { Check } from './check.js';

const LOOPBACK = /^(?:localhost$|127\.|::1$)/;
const LOCAL_PROXY = /^(?:loopback$|127\.|::1$)/;

/** Behind an untrusted proxy nobody can sign in over https: the connection looks like http, so the secure cookie is not sent. */
export const checkProxies =
  ({ http }: Pick<AppConfig, 'http'>): Check =>
  () => {
    const beyond = http.trustedProxies.some((range) => !LOCAL_PROXY.test(range));
    const doubtful = http.publicUrl.startsWith('https:') && !LOOPBACK.test(http.host) && !beyond;
    return Promise.resolve({
      id: 'PHUSA_TRUSTED_PROXIES',
      name: { vi: 'Proxy được tin cậy', en: 'Trusted proxies' },
      verdict: doubtful ? 'better' : 'ok',
      found: http.trustedProxies.join(', ') || '—',
      ...(doubtful ? { advice: ADVICE } : {}),
    });
  };

const ADVICE = {
  vi: 'PUBLIC_URL là https và phusa nghe ngoài máy này: nếu proxy ở máy hoặc container khác, hãy đặt PHUSA_TRUSTED_PROXIES là địa chỉ của nó (hoặc loopback,private), nếu không sẽ không đăng nhập được.',
  en: 'PUBLIC_URL is https and phusa listens beyond this machine: if the proxy is on another machine or in a container, set PHUSA_TRUSTED_PROXIES to its address (or loopback,private), otherwise nobody can sign in.',
};
