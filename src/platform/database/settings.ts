import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newSecret } from '../../shared/ids.js';
import { Setting } from './setting.entity.js';

/** Named values an administrator may change while the system runs. */
@Injectable()
export class Settings {
  constructor(private readonly dataSource: DataSource) {}

  async get(key: string): Promise<unknown> {
    return (await this.dataSource.manager.findOneBy(Setting, { key }))?.value;
  }

  async getNumber(key: string): Promise<number | undefined> {
    const value = await this.get(key);
    return typeof value === 'number' ? value : undefined;
  }

  /** Null takes the setting away. */
  async set(key: string, value: unknown): Promise<void> {
    if (value === null) await this.dataSource.manager.delete(Setting, { key });
    else await this.dataSource.manager.upsert(Setting, { key, value: value as object }, ['key']);
  }

  /** A secret of this installation, made on first use; every process gets the same. */
  async secret(key: string): Promise<string> {
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(Setting)
      .values({ key, value: { secret: newSecret() } })
      .orIgnore()
      .execute();
    const value = (await this.get(key)) as { secret: string };
    return value.secret;
  }
}
