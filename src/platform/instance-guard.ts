import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Instance } from './database/instance.entity.js';
import { ObjectStore } from './storage/object-store.js';

/**
 * Refuses to start when database and store belong to two installations: a lost variable must never boot an
 * empty catalogue over a full store.
 */
@Injectable()
export class InstanceGuard implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: ObjectStore,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { id } = await this.dataSource.manager.findOneByOrFail(Instance, { slot: 1 });
    const store = await this.store.claimInstance(id);
    if (store.id === id) return;
    throw new Error(
      `The database belongs to installation ${id}, the file store to ${store.id}. ` +
        'Check DATABASE_URL, S3_ENDPOINT, S3_BUCKET and PHUSA_DATA: one of them points to another installation. ' +
        `/ Cơ sở dữ liệu thuộc hệ thống ${id}, kho tệp thuộc ${store.id}. Hãy kiểm tra lại các biến trên.`,
    );
  }
}
