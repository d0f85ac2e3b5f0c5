import { Global, Module } from '@nestjs/common';
import { join } from 'node:path';
import { AppConfig } from '../config/app-config.js';
import { FolderObjectStore } from './folder-object-store.js';
import { ObjectStore } from './object-store.js';

/** Chooses where objects lie by the presence of an address. */
@Global()
@Module({
  providers: [
    {
      provide: ObjectStore,
      inject: [AppConfig],
      useFactory: (config: AppConfig) => {
        if (config.s3)
          throw new Error('S3_ENDPOINT is set, but this version keeps objects in folders only: unset it');
        return new FolderObjectStore(join(config.dataDir, 'objects'));
      },
    },
  ],
  exports: [ObjectStore],
})
export class StorageModule {}
