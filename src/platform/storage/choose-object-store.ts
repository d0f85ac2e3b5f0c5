import { join } from 'node:path';
import type { AppConfig } from '../config/app-config.js';
import type { KeptRoom } from '../disk/room.js';
import { FolderObjectStore } from './folder-object-store.js';
import type { ObjectStore } from './object-store.js';
import { S3ObjectStore } from './s3-object-store.js';

/**
 * The store that the settings name: S3 where an address is given, else folders below the data folder. `reserve`: asked
 * before anything is written to a disk of this machine; absent: all of the disk may be used.
 */
export const chooseObjectStore = (
  { s3, dataDir }: Pick<AppConfig, 's3' | 'dataDir'>,
  reserve?: KeptRoom,
): ObjectStore =>
  s3
    ? new S3ObjectStore(s3, join(dataDir, 'scratch'), reserve)
    : new FolderObjectStore(join(dataDir, 'objects'), reserve);
