import { setFlagsFromString } from 'node:v8';

/**
 * What reads documents runs much code a little: V8's best compiler, which works in threads of its own, took a
 * third of the processor time of the first pages (decision 32). It is left what runs truly long; all else is compiled once,
 * plainly. What is hot by nature is WebAssembly or native. Each page's pixels lie outside V8's heap, and it began to mark
 * that heap, in threads beside, with every one: nobody waits for these processes, so it marks at once where it must.
 */
const FLAGS = ['--always-sparkplug', '--interrupt-budget=1300000', '--no-incremental-marking'] as const;

/** For a process of ours that reads: to be called before it loads what it runs. */
export function compileLess(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
