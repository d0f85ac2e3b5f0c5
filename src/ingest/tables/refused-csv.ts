import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { csvLine } from '../../shared/csv.js';
import type { CellProblem } from './columns/cell-problem.js';
import type { TableImport } from './table-import.entity.js';
import { TableRemark } from './table-remark.entity.js';

const AT_ONCE = 500;
/** Without it spreadsheet programs take UTF-8 for something else. */
const MARK = '\ufeff';
const REASON = { vi: 'Lý do', en: 'Reason' } as const;

/**
 * The rows of an import that need correcting as a CSV like the one that came, with the reason behind each: to be corrected and
 * sent again, where the column of reasons is passed over.
 */
@Injectable()
export class RefusedCsv {
  constructor(private readonly dataSource: DataSource) {}

  /** `withheld`: also rows that were taken in, of which a value was not. */
  async *lines(table: TableImport, language: 'vi' | 'en', withheld: boolean): AsyncGenerator<string> {
    const separator = table.reading.separator ?? ',';
    const line = (cells: readonly string[]): string => csvLine(cells, separator);
    yield MARK + line([...table.columns, REASON[language]]);
    let after = 0;
    for (;;) {
      const remarks = await this.some(table.id, after, withheld);
      for (const { row, cells, problems } of remarks) {
        after = row;
        const texts = table.columns.map((_, i) => textOf(cells[i] ?? '', table.mapping[i]?.split ?? null));
        yield line([...texts, problems.map((problem) => this.words(problem, table, language)).join(' · ')]);
      }
      if (remarks.length < AT_ONCE) return;
    }
  }

  private some(importId: string, after: number, withheld: boolean): Promise<TableRemark[]> {
    const query = this.dataSource
      .createQueryBuilder(TableRemark, 'remark')
      .where('remark.importId = :importId AND remark.row > :after', { importId, after })
      .orderBy('remark.row')
      .take(AT_ONCE);
    return (withheld ? query : query.andWhere('remark.refused')).getMany();
  }

  private words(
    { column, printed, message }: CellProblem,
    table: TableImport,
    language: 'vi' | 'en',
  ): string {
    const name = column === undefined ? '' : (table.columns[column] ?? '');
    const value = printed === undefined ? '' : `“${printed.slice(0, 80)}”`;
    const where = [name, value].filter((part) => part !== '').join(' ');
    return where === '' ? message[language] : `${where}: ${message[language]}`;
  }
}

/** Several values of one cell, with the sign between them that cuts them again. */
const textOf = (cell: string | readonly string[], split: string | null): string =>
  typeof cell === 'string' ? cell : cell.join(split ?? '; ');
