import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page, Request } from 'playwright-core';
import { until } from './until.js';

export interface SeenRow {
  readonly name: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
}

/** One person at one page, with everything that went wrong before their eyes. */
export class Visitor {
  /** Errors of scripts, of the console and of requests: `404 GET /api/v1/…`. */
  complaints: string[] = [];

  constructor(
    readonly page: Page,
    private readonly screenshots: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      // a refused request stands below, with its address
      const known = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !known) this.complaints.push(`console: ${message.text()}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'failed';
      // leaving a page ends what it was still asking for
      if (reason !== 'net::ERR_ABORTED') this.complaints.push(`${reason} ${named(request)}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()} ${named(response.request())}`);
    });
  }

  /** Opens an address and waits until it shows more than that it is waiting. */
  async go(address: string): Promise<void> {
    await this.page.goto(address);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.locator('main h1').first().waitFor({ state: 'attached' });
    await this.sees("document.querySelectorAll('[aria-busy=true], .mantine-Skeleton-root').length === 0");
    // half faded in, the words of a dialog are too pale to be judged
    await this.sees(
      'document.getAnimations().every(({ playState, effect }) => ' +
        "playState !== 'running' || effect?.getComputedTiming().iterations === Infinity)",
    );
  }

  /** Waits until the expression holds; asked from outside, for the page's own rules forbid `eval`. */
  async sees(expression: string): Promise<void> {
    await until(() => this.page.evaluate<boolean>(expression), {
      ms: 15_000,
      everyMs: 50,
      why: () => `${this.page.url()} never came to ${expression}`,
    });
  }

  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: join(this.screenshots, `${name}.png`) });
  }

  /** What axe finds wrong, as `rule: where`; of one rule only, if one is named. */
  async barriers(rule?: string): Promise<string[]> {
    // The words over a page's picture are unseen: the picture is what is read there.
    const axe = new AxeBuilder({ page: this.page }).exclude('[data-text-layer]');
    if (rule) axe.withRules([rule]);
    const { violations } = await axe.analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }

  sideways(): Promise<string[]> {
    return this.page.evaluate<string[]>('phusaTest.sideways()');
  }

  saidNotIn(language: string): Promise<string[]> {
    return this.page.evaluate<string[]>(`phusaTest.saidNotIn('${language}')`);
  }

  async watchRows(): Promise<void> {
    await this.page.evaluate('phusaTest.watchRows()');
  }

  seenRows(): Promise<SeenRow[]> {
    return this.page.evaluate<SeenRow[]>('phusaTest.rows');
  }

  /** Presses Tab until the wanted thing has the focus, as who has no mouse must. */
  async tabTo(wanted: Locator, most = 60): Promise<void> {
    for (let i = 0; i < most; i++) {
      await this.page.keyboard.press('Tab');
      if ((await wanted.and(this.page.locator(':focus')).count()) > 0) return;
    }
    throw new Error(`Tab does not lead to ${wanted.toString()} within ${most} steps`);
  }

  /** Gives back what went wrong so far, and forgets it. */
  takeComplaints(): string[] {
    const taken = this.complaints;
    this.complaints = [];
    return taken;
  }
}

function named(request: Request): string {
  const { pathname, search } = new URL(request.url());
  return `${request.method()} ${pathname}${search}`;
}
