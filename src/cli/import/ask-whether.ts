import { createInterface } from 'node:readline/promises';
import type { Tell } from './tell.js';
import { ASK, NOT_ASKED, NOT_WANTED } from './messages.js';

const YES = /^(y|yes|c|có|co)$/iu;

/** Asks the person in front of the terminal; where there is none, says how it goes without. */
export async function askWhether(tell: Tell, signal: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    tell(NOT_ASKED);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(ASK[tell.language], { signal });
    if (YES.test(answer.trim())) return true;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    terminal.close();
  }
  tell(NOT_WANTED);
  return false;
}
