import { Global, Module, type OnModuleDestroy } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { ChildTableReader } from './child-table-reader.js';
import { TableReader } from './table-reader.js';

@Global()
@Module({
  providers: [
    {
      provide: TableReader,
      inject: [AppConfig],
      useFactory: ({ limits }: AppConfig) => new ChildTableReader({ memoryBytes: limits.childMemoryBytes }),
    },
  ],
  exports: [TableReader],
})
export class TablesModule implements OnModuleDestroy {
  constructor(private readonly tables: TableReader) {}

  async onModuleDestroy(): Promise<void> {
    await this.tables.close();
  }
}
