import { setFlagsFromString } from 'node:v8';

/**
 * Processes that read documents run much code for a short time. V8's optimising compiler, which works in threads of its
 * own, took a third of the processor time of the first pages, so it gets only what runs really long (decision 32); what is
 * hot by nature is WebAssembly or native. The pixels of each page lie outside V8's heap and made it mark that heap
 * incrementally with every page. Nobody waits for these processes, so it marks at once (decision 60).
 */
const FLAGS = ['--always-sparkplug', '--interrupt-budget=1300000', '--no-incremental-marking'] as const;

/** For a process that reads documents: call it before loading the code that it runs. */
export function compileLess(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}
