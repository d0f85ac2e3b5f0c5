import { elasticClient } from '../../src/search/elasticsearch/elastic-client.js';
import { ElasticsearchSearchIndex } from '../../src/search/elasticsearch/elasticsearch-search-index.js';
import { type Engine, engineOn } from './embedded-engine.js';
import type { Held } from './work.js';

const PREFIX = 'phusa-relevance';

/** The product's own way on Elasticsearch, on an index that is removed at the end. */
export async function elasticsearchEngine(url: string, held: readonly Held[]): Promise<Engine> {
  const client = elasticClient(url);
  const options = { client, prefix: PREFIX, name: 'none', instanceId: 'bench', writable: true };
  const index = new ElasticsearchSearchIndex(options);
  return engineOn(index, held, async () => {
    await client.indices.delete({ index: index.name, ignore_unavailable: true });
    await index.close();
  });
}
