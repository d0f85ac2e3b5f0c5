import type { AddCommand } from '../terminal/command.js';

/**
 * Every `phusa` command, in the order of its help. Loaded on demand: `serve` keeps running, and would otherwise load
 * everything that the other commands need and start a second later.
 */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import('./serve.js')).addServe,
  ingest: async () => (await import('./ingest.js')).addIngest,
  import: async () => (await import('./import.js')).addImport,
  read: async () => (await import('./read.js')).addRead,
  reindex: async () => (await import('./reindex.js')).addReindex,
  verify: async () => (await import('./verify.js')).addVerify,
  backup: async () => (await import('./backup.js')).addBackup,
  restore: async () => (await import('./restore.js')).addRestore,
  move: async () => (await import('./move.js')).addMove,
  doctor: async () => (await import('./doctor.js')).addDoctor,
  samples: async () => (await import('./samples.js')).addSamples,
};

/** The command of that name; all commands if there is none, for the help and for suggestions after a typing error. */
export async function commandsFor(name: string | undefined): Promise<AddCommand[]> {
  const wanted =
    name !== undefined && Object.hasOwn(COMMANDS, name) ? [COMMANDS[name]] : Object.values(COMMANDS);
  return Promise.all(wanted.flatMap((load) => load?.() ?? []));
}
