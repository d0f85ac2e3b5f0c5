import type { As, RunningApi } from './running-api.js';
import { until } from './until.js';

/** Listens to the event stream as somebody, and keeps the ids of the documents it was told of. */
export class EventListener {
  readonly ids: string[] = [];
  private readonly aborter = new AbortController();
  private listening = false;

  static async open(phusa: RunningApi, as: As): Promise<EventListener> {
    const listener = new EventListener();
    void listener.listen(phusa, as);
    await until(() => listener.listening || undefined, { why: () => 'no event stream' });
    return listener;
  }

  /** Waits for an event of the document. */
  async hear(id: string): Promise<void> {
    await until(() => this.ids.includes(id) || undefined, { ms: 10_000, why: () => `no event of ${id}` });
  }

  close(): void {
    this.aborter.abort();
  }

  private async listen(phusa: RunningApi, as: As): Promise<void> {
    try {
      const { body } = await phusa.api('/events', { signal: this.aborter.signal }, as);
      const decoder = new TextDecoder();
      let text = '';
      for await (const chunk of body ?? []) {
        text += decoder.decode(chunk as Uint8Array, { stream: true });
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) this.take(event);
      }
    } catch (error) {
      if (!this.aborter.signal.aborted) throw error;
    }
  }

  private take(event: string): void {
    const field = (name: string): string | undefined =>
      new RegExp(`^${name}: ?(.*)$`, 'm').exec(event)?.[1] ?? undefined;
    if (field('event') === 'hello') this.listening = true;
    if (field('event') !== 'document') return;
    this.ids.push((JSON.parse(field('data') ?? '{}') as { id: string }).id);
  }
}
