import { BadRequestException, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newId } from '../shared/ids.js';
import type { Role } from './roles.js';
import { Organisation } from './organisation.entity.js';

@Injectable()
export class Organisations {
  private knownDefault: string | undefined;

  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<Organisation[]> {
    return this.dataSource.manager.find(Organisation, { order: { name: 'ASC' } });
  }

  find(id: string): Promise<Organisation | null> {
    return this.dataSource.manager.findOneBy(Organisation, { id });
  }

  /** Throws 400 naming `field` when an organisation is named that is not there. */
  async mustKnow(field: string, id: string | null | undefined): Promise<void> {
    if (!id || (await this.find(id))) return;
    throw new BadRequestException({ errors: [{ field, message: 'is not known' }] });
  }

  /** Throws 400 if a role that needs a unit is given to an account without one. */
  mustHaveUnit(role: Role, id: string | null | undefined): void {
    if (role !== 'reporter' || id) return;
    const message = {
      vi: 'Người lập báo cáo phải thuộc một đơn vị. Hãy chọn đơn vị.',
      en: 'A reporter fills in the form of a unit. Name the unit.',
    };
    throw new BadRequestException({
      code: 'unitMissing',
      message,
      errors: [{ field: 'organisationId', message: message.en }],
    });
  }

  /** Owns everything for which no owner was named. */
  default(): Promise<Organisation> {
    return this.dataSource.manager.findOneByOrFail(Organisation, { isDefault: true });
  }

  /** The id of that one, which never becomes another's: asked for once. */
  async defaultId(): Promise<string> {
    this.knownDefault ??= (await this.default()).id;
    return this.knownDefault;
  }

  /** The organisation of that name, made when there is none. */
  async ensure(name: string): Promise<Organisation> {
    const clean = name.normalize('NFC').trim();
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(Organisation)
      .values({ id: newId(), name: clean, isDefault: false })
      .orIgnore()
      .execute();
    return this.dataSource.manager.findOneByOrFail(Organisation, { name: clean });
  }

  async rename(id: string, name: string): Promise<Organisation | null> {
    await this.dataSource.manager.update(Organisation, { id }, { name: name.normalize('NFC').trim() });
    return this.find(id);
  }
}
