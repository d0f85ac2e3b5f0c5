/** One Ctrl-C may reach us more than once: from the terminal, and again from npm or its helper. */
const ECHO_MS = 1000;

/** The first signal asks to stop; a later one, given by hand, no longer waits. */
export function onStopSignals(stop: () => void, kill: () => void): void {
  let firstAt: number | undefined;
  const onSignal = (): void => {
    const now = Date.now();
    if (firstAt === undefined) {
      firstAt = now;
      stop();
    } else if (now - firstAt > ECHO_MS) kill();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}
