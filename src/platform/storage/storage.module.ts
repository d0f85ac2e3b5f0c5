import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { DiskModule } from '../disk/disk.module.js';
import { DiskReserve } from '../disk/disk-reserve.js';
import { chooseObjectStore } from './choose-object-store.js';
import { ObjectStore } from './object-store.js';

/** Chooses where objects lie by the presence of an address. */
@Global()
@Module({
  imports: [DiskModule],
  providers: [{ provide: ObjectStore, inject: [AppConfig, DiskReserve], useFactory: chooseObjectStore }],
  exports: [ObjectStore],
})
export class StorageModule {}
