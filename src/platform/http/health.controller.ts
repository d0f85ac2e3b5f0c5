import { Controller, Get, Inject, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';

/** One part that must answer before requests make sense. `needed: false`: its absence degrades, but does not stop. */
export interface HealthCheck {
  readonly name: string;
  readonly needed: boolean;
  check(): Promise<void>;
}

export const HEALTH_CHECKS = Symbol('health checks');

const LIMIT_MS = 3_000;

interface Report {
  readonly status: 'ready' | 'degraded' | 'away';
  /** `ok`, or the kind of its failure. */
  readonly parts: Record<string, string>;
}

@ApiExcludeController()
@Controller({ path: 'health', version: VERSION_NEUTRAL })
export class HealthController {
  constructor(@Inject(HEALTH_CHECKS) private readonly checks: readonly HealthCheck[]) {}

  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<Report> {
    const results = await Promise.all(this.checks.map((check) => ask(check)));
    const parts = Object.fromEntries(results.map(({ name, words }) => [name, words]));
    const missing = results.filter(({ words }) => words !== 'ok');
    const away = missing.some(({ needed }) => needed);
    if (away) response.status(503).setHeader('Retry-After', 5);
    return { status: away ? 'away' : missing.length > 0 ? 'degraded' : 'ready', parts };
  }
}

async function ask(check: HealthCheck): Promise<{ name: string; needed: boolean; words: string }> {
  const { name, needed } = check;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), LIMIT_MS);
  });
  try {
    await Promise.race([check.check(), tooLate]);
    return { name, needed, words: 'ok' };
  } catch (error) {
    // the address of a database must not reach a stranger: the kind of the failure is enough
    return { name, needed, words: error instanceof Error ? error.name : 'away' };
  } finally {
    clearTimeout(timer);
  }
}
