import { describe, expect, it } from '@jest/globals';
import { type AskedFor, isRobot, isUse } from './counted-request.js';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const asked = (more: Partial<AskedFor> = {}): AskedFor => ({
  method: 'GET',
  status: 200,
  userAgent: CHROME,
  purpose: undefined,
  range: undefined,
  byKey: false,
  byStaff: false,
  ...more,
});

describe('a use', () => {
  it.each([
    ['a reader’s request', {}],
    ['what the browser still had', { status: 304 }],
    ['a file handed over to the store', { status: 302 }],
    ['the first part of a file', { status: 206, range: 'bytes=0-65535' }],
  ])('is %s', (_, more) => {
    expect(isUse(asked(more))).toBe(true);
  });

  it.each([
    ['HEAD', { method: 'HEAD' }],
    ['what is not there', { status: 404 }],
    ['what was fetched ahead', { purpose: 'prefetch;prerender' }],
    ['a later part of a file', { status: 206, range: 'bytes=65536-' }],
    ['a program with a key', { byKey: true }],
    ['a librarian at work', { byStaff: true }],
    ['who does not say what it is', { userAgent: undefined }],
  ])('is not %s', (_, more) => {
    expect(isUse(asked(more))).toBe(false);
  });
});

describe('a robot', () => {
  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'curl/8.5.0',
    'python-requests/2.32',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36',
    '',
  ])('is %s', (userAgent) => {
    expect(isRobot(userAgent)).toBe(true);
  });

  it.each([
    CHROME,
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/137.0.0.0 Chrome/131.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/24.10',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
  ])('is not %s', (userAgent) => {
    expect(isRobot(userAgent)).toBe(false);
  });
});
