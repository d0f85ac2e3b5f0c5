import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AppConfig, type ElasticsearchConfig } from '../platform/config/app-config.js';
import { Instance } from '../platform/database/instance.entity.js';
import { DiskModule } from '../platform/disk/disk.module.js';
import { CatalogSearch } from './catalog-search.js';
import { CurrentIndex } from './indexer/current-index.js';
import { DocumentHitsController } from './document-hits.controller.js';
import { DocumentSearch } from './document-search.js';
import { EmbeddedSearchIndex } from './embedded/embedded-search-index.js';
import { Indexer } from './indexer/indexer.js';
import { RebuildRequests } from './indexer/rebuild-request.js';
import { SearchController } from './search.controller.js';
import { SearchIndex } from './port/search-index.js';
import { SearchMatches } from './search-matches.js';
import { SimilarDocuments } from './similar-documents.js';

/** Before the first generation has a name. */
const NONE = 'none';

const searchIndex = (writable: boolean): Provider => ({
  provide: SearchIndex,
  inject: [AppConfig, DataSource],
  useFactory: async (config: AppConfig, dataSource: DataSource): Promise<SearchIndex> => {
    const { id, searchIndex } = await dataSource.manager.findOneByOrFail(Instance, { slot: 1 });
    const { elasticsearch, dataDir } = config;
    if (elasticsearch) return onElasticsearch(elasticsearch, searchIndex, id, writable);
    return embedded(join(dataDir, 'index'), searchIndex, id, writable);
  },
});

async function onElasticsearch(
  { url, index }: ElasticsearchConfig,
  name: string | null,
  instanceId: string,
  writable: boolean,
): Promise<SearchIndex> {
  // Its client is a tenth of what a process loads: only where there is an Elasticsearch.
  const [{ elasticClient }, { ElasticsearchSearchIndex }] = await Promise.all([
    import('./elasticsearch/elastic-client.js'),
    import('./elasticsearch/elasticsearch-search-index.js'),
  ]);
  const client = elasticClient(url);
  return new ElasticsearchSearchIndex({ client, prefix: index, name: name ?? NONE, instanceId, writable });
}

async function embedded(
  folder: string,
  name: string | null,
  instanceId: string,
  writable: boolean,
): Promise<SearchIndex> {
  const open = (generation: string): EmbeddedSearchIndex =>
    new EmbeddedSearchIndex({ folder, name: generation, instanceId, writable });
  // Without a name of our own, whatever lies there: so that an index of another installation is seen.
  const [found] = name === null ? await open(NONE).generations() : [];
  return open(name ?? found ?? NONE);
}

@Module({})
export class SearchModule {
  /** One object, so that whoever imports it shares one index. */
  private static readonly reading: DynamicModule = {
    module: SearchModule,
    global: true,
    controllers: [SearchController, DocumentHitsController],
    providers: [
      searchIndex(false),
      CurrentIndex,
      CatalogSearch,
      DocumentSearch,
      RebuildRequests,
      SearchMatches,
      SimilarDocuments,
    ],
    exports: [CatalogSearch, CurrentIndex, RebuildRequests, SearchMatches],
  };

  private static readonly indexing: DynamicModule = {
    module: SearchModule,
    imports: [DiskModule],
    providers: [searchIndex(true), Indexer, RebuildRequests],
    exports: [Indexer, RebuildRequests],
  };

  /** For processes that search: the index is read only. */
  static forReading(): DynamicModule {
    return this.reading;
  }

  private static readonly matching: DynamicModule = {
    module: SearchModule,
    providers: [searchIndex(false), CurrentIndex, SearchMatches],
    exports: [SearchMatches],
  };

  /** For work that asks what a question finds, and no more. */
  static forMatching(): DynamicModule {
    return this.matching;
  }

  /** For workers: the index is written, by one of them at a time. */
  static forIndexing(): DynamicModule {
    return this.indexing;
  }
}
