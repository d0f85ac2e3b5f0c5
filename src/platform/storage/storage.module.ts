import { Global, Module } from '@nestjs/common';
import { join } from 'node:path';
import { AppConfig } from '../config/app-config.js';
import { FolderObjectStore } from './folder-object-store.js';
import { ObjectStore } from './object-store.js';
import { S3ObjectStore } from './s3-object-store.js';

/** Chooses where objects lie by the presence of an address. */
@Global()
@Module({
  providers: [
    {
      provide: ObjectStore,
      inject: [AppConfig],
      useFactory: (config: AppConfig) => {
        if (config.s3) return new S3ObjectStore(config.s3, join(config.dataDir, 'scratch'));
        return new FolderObjectStore(join(config.dataDir, 'objects'));
      },
    },
  ],
  exports: [ObjectStore],
})
export class StorageModule {}
