import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { securityHeaders, webPages } from './web-pages.js';

describe('the web pages', () => {
  const root = mkdtempSync(join(tmpdir(), 'phusa-web-'));
  // as when installed in a home's hidden folder
  const folder = join(root, '.local', 'web');
  const app = express();

  beforeAll(() => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<title>phusa</title>');
    writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'start()');
    writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(root, '.local', 'secret.txt'), 'secret');
    app.use(securityHeaders({ https: false }));
    for (const handler of webPages(folder)) app.use(handler);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(['/', '/search?q=x', '/d/0b7c/p/4', '/apiary', '/d/a.b'])(
    '%s is a place in the app',
    async (path) => {
      const answer = await request(app).get(path);
      expect([answer.status, answer.text]).toEqual([200, '<title>phusa</title>']);
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.type).toBe('text/html');
    },
  );

  it.each([
    [undefined, 'vi'],
    ['vi-VN,vi;q=0.9,en;q=0.5', 'vi'],
    ['en-GB,en;q=0.9,vi;q=0.5', 'en'],
    ['de, fr;q=0.5', 'vi'],
  ])('to a browser that asks for %s are in %s', async (asked, language) => {
    const both = join(root, 'both');
    mkdirSync(both, { recursive: true });
    writeFileSync(join(both, 'index.html'), '<html lang="vi"><title>phusa</title><div id="root"></div>');
    const own = express();
    for (const handler of webPages(both)) own.use(handler);
    const asking = request(own).get('/');
    const answer = await (asked ? asking.set('Accept-Language', asked) : asking);
    expect(answer.text).toContain(`<html lang="${language}">`);
    expect(answer.headers['vary']).toContain('Accept-Language');
    const { etag = '' } = answer.headers;
    const again = request(own).get('/').set('If-None-Match', etag).set('Accept-Language', 'en');
    expect((await again).status).toBe(language === 'en' ? 304 : 200);
  });

  it.each([
    '/api',
    '/api/v1/nowhere',
    '/health/live',
    '/metrics',
    '/robots.txt',
    '/sitemap.xml',
    '/sitemaps/all.xml',
  ])('%s is not', async (path) => {
    expect((await request(app).get(path)).status).toBe(404);
  });

  it('sets in what a page says before its scripts run, and answers 304 to who has it', async () => {
    const part = {
      head: '<title>Lúa $& gạo</title>',
      body: '<h1>Lúa</h1>',
      version: '7',
      links: ['<x>; rel="cite-as"'],
    };
    writeFileSync(join(folder, 'index.html'), '<title>phusa</title><div id="root"></div>');
    const own = express();
    const of = (path: string) => Promise.resolve(path === '/d/7' ? part : undefined);
    for (const handler of webPages(folder, { of })) own.use(handler);
    const answer = await request(own).get('/d/7');
    expect(answer.text).toBe('<title>Lúa $& gạo</title><div id="root"><h1>Lúa</h1></div>');
    expect(answer.headers['link']).toBe('<x>; rel="cite-as"');
    const again = await request(own).get('/d/7').set('If-None-Match', String(answer.headers['etag']));
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await request(own).get('/d/8')).text).toContain('<title>phusa</title>');
    writeFileSync(join(folder, 'index.html'), '<title>phusa</title>');
  });

  it('answers only those who read', async () => {
    expect((await request(app).post('/search')).status).toBe(404);
    expect((await request(app).head('/search')).status).toBe(200);
  });

  it('lets what has its hash in its name be kept for a year, and nothing else', async () => {
    expect((await request(app).get('/assets/app-1a2b.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await request(app).get('/icon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('never leaves its folder', async () => {
    for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt'])
      expect((await request(app).get(path)).text).not.toContain('secret');
  });

  it('allows scripts of this origin only, and no frame around it', async () => {
    const policy = String((await request(app).get('/')).headers['content-security-policy']);
    const rules = policy.split(';').map((rule) => rule.trim());
    expect(rules).toEqual(
      expect.arrayContaining(["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"]),
    );
    expect(rules).toContain("script-src 'self'");
    expect(rules.find((rule) => rule.startsWith('script-src'))).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect((await request(app).get('/')).headers['x-content-type-options']).toBe('nosniff');
  });

  it('are not there before they are built', () => {
    expect(webPages(join(root, 'nowhere'))).toEqual([]);
  });
});
