import type { OpeningAnswers } from '../../access/opening/opening-answers.js';
import type { Visibility } from '../../access/visibility.js';
import type { TableReading } from '../../platform/tables/table-reader.js';
import type { MappingFile } from './mapping-file.js';

/** What the person said on the command line. */
export interface ImportOrder {
  /** Absolute. */
  readonly file: string;
  readonly owner?: string;
  /** The mapping of the columns, instead of the proposed one. */
  readonly mapping?: MappingFile;
  /** Writes the proposed mapping to this file for editing, and imports nothing. */
  readonly proposeTo?: string;
  /** The mapping is shown and taken without asking. */
  readonly yes: boolean;
  /** How a table is to be read where it is not to be guessed. */
  readonly reading: Partial<TableReading>;
  readonly defaults: {
    readonly type?: string;
    readonly language?: string;
    readonly visibility?: Visibility;
    readonly recordVisibility?: Visibility;
    readonly opening?: OpeningAnswers;
  };
  /** Where refused lines go; beside the file unless said. */
  readonly refusedTo?: string;
}

/** What the command gives back to the shell. */
export const IMPORT_EXIT = { allIn: 0, someRefused: 1, usage: 2 } as const;
