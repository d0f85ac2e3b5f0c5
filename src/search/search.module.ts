import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AppConfig } from '../platform/config/app-config.js';
import { Instance } from '../platform/database/instance.entity.js';
import { StartError } from '../platform/process/start-error.js';
import { CatalogSearch } from './catalog-search.js';
import { CurrentIndex } from './current-index.js';
import { DocumentHitsController } from './document-hits.controller.js';
import { DocumentSearch } from './document-search.js';
import { EmbeddedSearchIndex } from './embedded/embedded-search-index.js';
import { Indexer } from './indexer.js';
import { RebuildRequests } from './rebuild-request.js';
import { SearchController } from './search.controller.js';
import { SearchIndex } from './search-index.js';

/** Before the first generation has a name. */
const NONE = 'none';

const searchIndex = (writable: boolean): Provider => ({
  provide: SearchIndex,
  inject: [AppConfig, DataSource],
  useFactory: async (config: AppConfig, dataSource: DataSource): Promise<SearchIndex> => {
    if (config.elasticsearchUrl !== undefined) throw onlyEmbedded();
    const instance = await dataSource.manager.findOneByOrFail(Instance, { slot: 1 });
    const folder = join(config.dataDir, 'index');
    const open = (name: string): EmbeddedSearchIndex =>
      new EmbeddedSearchIndex({ folder, name, instanceId: instance.id, writable });
    // Without a name of our own, whatever lies there: so that an index of another installation is seen.
    const [found] = instance.searchIndex === null ? await open(NONE).generations() : [];
    return open(instance.searchIndex ?? found ?? NONE);
  },
});

@Module({})
export class SearchModule {
  /** One object, so that whoever imports it shares one index. */
  private static readonly reading: DynamicModule = {
    module: SearchModule,
    global: true,
    controllers: [SearchController, DocumentHitsController],
    providers: [searchIndex(false), CurrentIndex, CatalogSearch, DocumentSearch, RebuildRequests],
    exports: [CurrentIndex, RebuildRequests],
  };

  private static readonly indexing: DynamicModule = {
    module: SearchModule,
    providers: [searchIndex(true), Indexer, RebuildRequests],
    exports: [Indexer, RebuildRequests],
  };

  /** For processes that search: the index is read only. */
  static forReading(): DynamicModule {
    return this.reading;
  }

  /** For workers: the index is written, by one of them at a time. */
  static forIndexing(): DynamicModule {
    return this.indexing;
  }
}

const onlyEmbedded = (): StartError =>
  new StartError({
    vi: 'ELASTICSEARCH_URL đang được đặt, nhưng phiên bản này chỉ có chỉ mục nhúng: hãy bỏ biến đó.',
    en: 'ELASTICSEARCH_URL is set, but this version has the embedded index only: unset it.',
  });
