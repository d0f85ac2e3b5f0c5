import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { chooseObjectStore } from './choose-object-store.js';
import { ObjectStore } from './object-store.js';

/** Chooses where objects lie by the presence of an address. */
@Global()
@Module({
  providers: [{ provide: ObjectStore, inject: [AppConfig], useFactory: chooseObjectStore }],
  exports: [ObjectStore],
})
export class StorageModule {}
