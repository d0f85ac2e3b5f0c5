import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Organisation } from '../../access/organisation.entity.js';
import { coreOf } from '../../catalog/agents/organisation-forms.js';
import { newId } from '../../shared/ids.js';

/** Organisations as responsible units, by the names that lists give them. */
export class KnownUnits {
  private readonly byCore = new Map<string, string>();
  private readonly names = new Map<string, string>();

  constructor(organisations: readonly Pick<Organisation, 'id' | 'name'>[]) {
    for (const { id, name } of organisations) this.add(id, name);
  }

  /** Undefined: no organisation is called so. */
  idOf(name: string): string | undefined {
    return this.byCore.get(coreOf(name));
  }

  nameOf(id: string): string {
    return this.names.get(id) ?? '';
  }

  add(id: string, name: string): void {
    this.names.set(id, name);
    const core = coreOf(name);
    if (!this.byCore.has(core)) this.byCore.set(core, id);
  }
}

@Injectable()
export class Units {
  constructor(private readonly dataSource: DataSource) {}

  async known(tx: EntityManager = this.dataSource.manager): Promise<KnownUnits> {
    return new KnownUnits(
      await tx.find(Organisation, { select: { id: true, name: true }, order: { createdAt: 'ASC' } }),
    );
  }

  /** Adds those that nobody is called by yet. */
  async add(tx: EntityManager, known: KnownUnits, names: Iterable<string>): Promise<void> {
    for (const name of names) {
      if (known.idOf(name) !== undefined) continue;
      const clean = name.normalize('NFC').trim();
      await tx
        .createQueryBuilder()
        .insert()
        .into(Organisation)
        .values({ id: newId(), name: clean, isDefault: false })
        .orIgnore()
        .execute();
      const { id } = await tx.findOneByOrFail(Organisation, { name: clean });
      known.add(id, clean);
    }
  }
}
