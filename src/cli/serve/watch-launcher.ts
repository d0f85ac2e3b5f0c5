import { commandOf, parentOf, processIdentity } from '../../platform/process/process-identity.js';

const LAUNCHERS = /\bnpm\b|run\.mjs|^\/?(\S*\/)?(sh|dash|bash|cmd)\b.*-c/;
const HIGHEST = 6;

/**
 * npm that is killed tells nobody. Started through it, we watch everyone between it and us, and call `onGone` when one
 * of them is no more. Started in any other way (by hand, with nohup, by a service manager) we watch nobody.
 */
export function watchLauncher(env: NodeJS.ProcessEnv, onGone: () => void): void {
  if (!env['npm_lifecycle_event']) return;
  const launchers = launchersAbove().map((pid) => ({ pid, identity: processIdentity(pid) }));
  const timer = setInterval(() => {
    if (launchers.every(({ pid, identity }) => processIdentity(pid) === identity)) return;
    clearInterval(timer);
    onGone();
  }, 1000).unref();
}

function launchersAbove(): number[] {
  const found = [process.ppid];
  for (let pid = parentOf(process.ppid); pid && pid > 1 && found.length < HIGHEST; pid = parentOf(pid)) {
    if (!LAUNCHERS.test(commandOf(pid))) break;
    found.push(pid);
    if (/\bnpm\b/.test(commandOf(pid))) break;
  }
  return found;
}
