import { setTimeout as sleep } from 'node:timers/promises';

/** Another client, who asks again and again for something light while an attack goes on. */
export class Victim {
  private readonly waits: number[] = [];
  private readonly failures: number[] = [];
  private readonly going: Promise<void>;
  private over = false;

  constructor(private readonly address: string) {
    this.going = this.ask();
  }

  /** Ends, and says how long 95 of 100 answers took at most, in milliseconds; every one must have been good. */
  async end(): Promise<{ answers: number; p95: number; failures: readonly number[] }> {
    this.over = true;
    await this.going;
    const sorted = [...this.waits].sort((a, b) => a - b);
    const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Infinity;
    return { answers: sorted.length, p95, failures: this.failures };
  }

  private async ask(): Promise<void> {
    while (!this.over) {
      const startedAt = performance.now();
      const response = await fetch(this.address);
      await response.text();
      this.waits.push(performance.now() - startedAt);
      if (!response.ok) this.failures.push(response.status);
      await sleep(20);
    }
  }
}
