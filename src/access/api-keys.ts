import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isNoRoom } from '../platform/disk/no-room.js';
import { preparedQuery } from '../platform/database/prepared-query.js';
import { newId, newSecret, sha256Hex } from '../shared/ids.js';
import { ApiKey } from './api-key.entity.js';
import type { Role } from './roles.js';

export interface NewApiKey {
  readonly name: string;
  readonly role: Role;
  readonly organisationId?: string;
  /** Whose it is. */
  readonly personId?: string;
}

/** The installation's own key: found by its id, since anyone may name another key alike. */
const BOOTSTRAP = { id: '00000000-0000-4000-8000-000000000001', name: 'Quản trị viên' } as const;

/** Asked before every call of a program, and planned once. */
const BY_SECRET = `SELECT id, name, secret_hash AS "secretHash", role, organisation_id AS "organisationId",
  person_id AS "personId", created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM api_key WHERE secret_hash = $1`;

/** Programs' keys: full entropy, so a plain SHA-256 keeps them; the secret itself is shown once. */
@Injectable()
export class ApiKeys {
  private readonly log = new Logger(ApiKeys.name);

  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<ApiKey[]> {
    return this.dataSource.manager.find(ApiKey, { order: { createdAt: 'ASC' } });
  }

  async create(key: NewApiKey): Promise<{ key: ApiKey; secret: string }> {
    const secret = `phusa_${newSecret()}`;
    const created = this.dataSource.manager.create(ApiKey, {
      id: newId(),
      name: key.name,
      role: key.role,
      organisationId: key.organisationId ?? null,
      personId: key.personId ?? null,
      secretHash: sha256Hex(secret),
      lastUsedAt: null,
    });
    await this.dataSource.manager.insert(ApiKey, created);
    return { key: await this.dataSource.manager.findOneByOrFail(ApiKey, { id: created.id }), secret };
  }

  async remove(id: string): Promise<boolean> {
    const result = await this.dataSource.manager.delete(ApiKey, { id });
    return result.affected === 1;
  }

  ofPerson(personId: string): Promise<ApiKey[]> {
    return this.dataSource.manager.find(ApiKey, { where: { personId }, order: { createdAt: 'ASC' } });
  }

  /** False where the person has no such key. */
  async removeOf(personId: string, id: string): Promise<boolean> {
    const result = await this.dataSource.manager.delete(ApiKey, { id, personId });
    return result.affected === 1;
  }

  async find(secret: string): Promise<ApiKey | null> {
    const [key] = await preparedQuery<ApiKey>(this.dataSource.manager, BY_SECRET, [sha256Hex(secret)]);
    return key ?? null;
  }

  byId(id: string): Promise<ApiKey | null> {
    return this.dataSource.manager.findOneBy(ApiKey, { id });
  }

  async used(key: ApiKey): Promise<void> {
    const hourAgo = Date.now() - 3_600_000;
    if (key.lastUsedAt && key.lastUsedAt.getTime() > hourAgo) return;
    await this.dataSource.manager
      .update(ApiKey, { id: key.id }, { lastUsedAt: () => 'now()' })
      .catch((error: unknown) => {
        // a read must not fail because the last use cannot be recorded
        if (!isNoRoom(error)) throw error;
        this.log.warn(`the use of a key could not be noted: ${String(error)}`);
      });
  }

  /** Makes the installation's own admin key the one given; an older one stops working. */
  async bootstrap(secret: string): Promise<void> {
    const secretHash = sha256Hex(secret);
    await this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [BOOTSTRAP.id]);
      const known = await tx.findOneBy(ApiKey, { id: BOOTSTRAP.id });
      if (known?.secretHash === secretHash) return;
      // someone chose a key of theirs for it: hashes are unique, and a start must not fail on that
      await tx.delete(ApiKey, { secretHash });
      if (known) await tx.update(ApiKey, { id: known.id }, { secretHash });
      else await tx.insert(ApiKey, { ...BOOTSTRAP, role: 'admin', secretHash });
    });
  }
}
