import type { CellProblem } from '../../ingest/tables/columns/cell-problem.js';
import { CELL_PROBLEMS } from '../../ingest/tables/columns/cell-problem.js';
import { readValue } from '../../ingest/tables/columns/cell-value.js';
import type { TableRow } from '../../platform/tables/table-reader.js';
import type { DocumentType } from '../../shared/field-names.js';
import { foldedForm } from '../../text/normalise.js';
import { POTENTIAL_WORDS } from './potential-words.js';
import type { Potential } from '../records/registered-work-state.js';
import type { RegisteredWorkField, RegisteredWorkMapping } from './registered-work-field.js';
import { registeredWorkProblem } from './registered-work-problem.js';

/** What a line of a registration list says; absent: nothing. */
export interface RegisteredWorkValues {
  registrationNumber?: string;
  taskCode?: string;
  applicationNumber?: string;
  title?: string;
  kind?: DocumentType;
  host?: string;
  /** Who leads or led the work. */
  investigator?: string;
  /** Name of the responsible unit, as printed. */
  unit?: string;
  year?: number;
  field?: string;
  potential?: Potential;
}

export interface RegisteredWorkLine {
  readonly row: number;
  readonly values: RegisteredWorkValues;
  /** The first says why, where it is refused. */
  readonly problems: readonly CellProblem[];
  readonly refused: boolean;
}

/** Nothing that a list calls by a name is longer. */
const LONGEST = 1_000;

/** A parsed row of a list. An impossible value is withheld, not its row; a row with a secrecy mark is refused. */
export function registeredWorkLine(row: TableRow, mapping: RegisteredWorkMapping): RegisteredWorkLine {
  const values: RegisteredWorkValues = {};
  const problems: CellProblem[] = [];
  const refusals: CellProblem[] = [];
  if (row.tooLong) refusals.push({ code: 'tooLong', message: CELL_PROBLEMS.tooLong });
  mapping.forEach(({ field }, column) => {
    const cell = row.cells[column] ?? '';
    const text = (typeof cell === 'string' ? cell : cell.join('; ')).replace(/\s+/g, ' ').trim();
    if (field === null || text === '') return;
    const problem = take(values, field, text);
    if (!problem) return;
    const told = { ...problem, column, field, printed: text.slice(0, 500) };
    if (problem.code === 'secret' || problem.code === 'unknownSecrecy') refusals.push(told);
    else problems.push(told);
  });
  if (refusals.length === 0 && isNameless(values)) refusals.push(registeredWorkProblem('nameless'));
  return {
    row: row.row,
    values,
    problems: [...refusals, ...problems],
    refused: refusals.length > 0,
  };
}

const isNameless = ({
  title,
  registrationNumber,
  taskCode,
  applicationNumber,
}: RegisteredWorkValues): boolean =>
  [title, registrationNumber, taskCode, applicationNumber].every((value) => value === undefined);

function take(
  values: RegisteredWorkValues,
  field: RegisteredWorkField,
  text: string,
): CellProblem | undefined {
  if (text.includes('\ufffd')) return { code: 'brokenLetters', message: CELL_PROBLEMS.brokenLetters };
  if (text.length > LONGEST) return registeredWorkProblem('tooMuch');
  switch (field) {
    case 'year': {
      const read = readValue('year', text);
      if ('problem' in read) return { code: read.problem, message: CELL_PROBLEMS[read.problem] };
      values.year = read.value as number;
      return undefined;
    }
    case 'type': {
      const read = readValue('type', text);
      if ('problem' in read) return { code: read.problem, message: CELL_PROBLEMS[read.problem] };
      values.kind = read.value as DocumentType;
      return undefined;
    }
    case 'securityLevel': {
      const read = readValue('securityLevel', text);
      if ('problem' in read) return { code: read.problem, message: CELL_PROBLEMS[read.problem] };
      return read.value === 'normal' ? undefined : registeredWorkProblem('secret');
    }
    case 'potential': {
      const potential = POTENTIAL_WORDS[foldedForm(text)];
      if (potential === undefined) return registeredWorkProblem('unknownPotential');
      values.potential = potential;
      return undefined;
    }
    case 'hostOrganisation':
      values.host = text;
      return undefined;
    default:
      values[field] = text;
      return undefined;
  }
}
