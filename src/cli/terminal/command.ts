import type { Command } from 'commander';

/** One `phusa` command: it adds itself, with its options and what it does, to the program. */
export type AddCommand = (program: Command) => void;
