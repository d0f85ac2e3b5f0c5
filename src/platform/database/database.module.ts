import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Notifications } from './notifications.js';
import { Settings } from './settings.js';

/** The one connection pool of a process; the composing module brings the data source with its tables. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(makeDataSource: () => DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({ retryAttempts: 5, retryDelay: 1_000 }),
          dataSourceFactory: async () => {
            const dataSource = makeDataSource();
            return dataSource.isInitialized ? dataSource : dataSource.initialize();
          },
        }),
      ],
      providers: [Notifications, Settings],
      exports: [TypeOrmModule, Notifications, Settings],
    };
  }
}
