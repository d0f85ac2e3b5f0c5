import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { countFigures } from './count-figures.js';
import type { Figures } from './records/figures.js';
import { RegisteredWorkUpkeep } from './records/registered-work-upkeep.entity.js';

/** What the registered works come to, by state, unit, institution, field and year, over all and over those likely to have potential. */
@Injectable()
export class RegisteredWorkFigures {
  constructor(private readonly dataSource: DataSource) {}

  /** As the worker last counted them, seconds ago; undefined if there are no registered works, or if they were never counted. */
  async current(): Promise<Figures | undefined> {
    const found = await this.dataSource.manager.findOneBy(RegisteredWorkUpkeep, { id: 1 });
    const figures = found?.figures;
    return figures && total(figures) > 0 ? figures : undefined;
  }

  /**
   * As they stood at the end of a Vietnamese calendar date, `YYYY-MM-DD`: those listed by then, each in the state that it
   * had reached. Potentials are those that count today. Reads every registered work: some hundred milliseconds for 200,000.
   */
  asOf(date: string): Promise<Figures> {
    const end = new Date(`${date}T00:00:00+07:00`);
    end.setUTCDate(end.getUTCDate() + 1);
    return countFigures(this.dataSource.manager, end);
  }
}

const total = ({ all }: Figures): number => Object.values(all).reduce((sum, count) => sum + count, 0);
