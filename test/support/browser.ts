import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { Visitor } from './browser-visitor.js';
import type { Session } from './running-api.js';

/** Pictures of what the last run saw. */
const SCREENSHOTS = fileURLToPath(new URL('../e2e/screenshots/', import.meta.url));
const PAGE_SCRIPT = fileURLToPath(new URL('browser-page.cjs', import.meta.url));

/** A container has no sandbox, no graphics and no network beyond this machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const PATIENCE_MS = 12_000;

/** A Chromium with a profile of its own, on the pages of one running phusa. */
export class TestBrowser {
  private readonly visitors: Visitor[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async open(program: string, url: string): Promise<TestBrowser> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    return new TestBrowser(await chromium.launch({ executablePath: program, args: FLAGS }), url);
  }

  /** Somebody who was never here: no cookies, nothing remembered. */
  async visitor(options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: { width: 1280, height: 800 },
      locale: 'vi-VN',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript({ path: PAGE_SCRIPT });
    const visitor = new Visitor(await context.newPage(), SCREENSHOTS);
    this.visitors.push(visitor);
    return visitor;
  }

  /** The same, signed in. */
  async signedIn({ cookie }: Pick<Session, 'cookie'>, options: BrowserContextOptions = {}): Promise<Visitor> {
    const visitor = await this.visitor(options);
    const [name = '', value = ''] = cookie.split('=');
    await visitor.page.context().addCookies([{ name, value, url: this.url }]);
    return visitor;
  }

  /** What anybody met that a person would call broken, since this was last asked. */
  takeComplaints(): string[] {
    return this.visitors.flatMap((visitor) => visitor.takeComplaints());
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
