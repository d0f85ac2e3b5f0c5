import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Principal, principalOfPerson } from '../../../access/principal.js';
import { Organisations } from '../../../access/organisations.js';
import { Person } from '../../../access/person.entity.js';
import { nextMorning } from '../../../platform/mail/mail-tries.js';
import { Clock } from '../../../shared/clock.js';
import { newSecret } from '../../../shared/ids.js';
import { DeskReader } from './desk-reader.entity.js';

const NO_READER_YET = `
  SELECT person.id FROM person WHERE NOT disabled AND role IN ('librarian', 'manager', 'admin')
    AND NOT EXISTS (SELECT 1 FROM desk_reader WHERE desk_reader.person_id = person.id)`;

/** Who gets the daily mail about what waits at the desk, and who wants none. */
@Injectable()
export class DeskReaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** People who joined a desk since the last check get the next mail. */
  async enrol(): Promise<void> {
    const people = await this.dataSource.query<{ id: string }[]>(NO_READER_YET);
    for (const { id } of people) await this.ensure(id);
  }

  /** Undefined: a key, which has no mailbox. */
  async wants({ personId }: Principal): Promise<boolean | undefined> {
    if (personId === undefined) return undefined;
    const reader = await this.dataSource.manager.findOneBy(DeskReader, { personId });
    return reader?.wanted ?? true;
  }

  async choose(personId: string, wanted: boolean, language: 'vi' | 'en'): Promise<void> {
    await this.ensure(personId);
    const nextAt = nextMorning(this.clock.now());
    await this.dataSource.manager.update(
      DeskReader,
      { personId },
      { wanted, language, ...(wanted ? { nextAt, failures: 0, failure: null } : {}) },
    );
  }

  /** By the address in a mail; false: no such address. */
  async stopMails(unsubscribeToken: string): Promise<boolean> {
    const { affected } = await this.dataSource.manager.update(
      DeskReader,
      { unsubscribeToken },
      { wanted: false },
    );
    return affected === 1;
  }

  /** As they stand now; undefined: gone, closed, or at no desk any more. */
  async find(personId: string): Promise<{ person: Person; principal: Principal } | undefined> {
    const person = await this.dataSource.manager.findOneBy(Person, { id: personId });
    if (!person || person.disabled) return undefined;
    return { person, principal: principalOfPerson(person, await this.organisations.defaultId()) };
  }

  private async ensure(personId: string): Promise<void> {
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(DeskReader)
      .values({
        personId,
        language: 'vi',
        unsubscribeToken: newSecret(),
        nextAt: nextMorning(this.clock.now()),
      })
      .orIgnore()
      .execute();
  }
}
