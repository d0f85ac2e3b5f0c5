import { elasticClient } from '../../src/search/elasticsearch/elastic-client.js';
import { ElasticsearchSearchIndex } from '../../src/search/elasticsearch/elasticsearch-search-index.js';
import { TestIndexes } from '../support/elastic-index.js';
import { describeWith } from '../support/require-service.js';
import { describeSearchIndex } from './search-index.contract.js';

describeWith('elasticsearch', 'on a real Elasticsearch', (url) => {
  describeSearchIndex('ElasticsearchSearchIndex', () => {
    const indexes = new TestIndexes(url);
    const instanceId = '33333333-3333-4333-8333-333333333333';
    const { prefix } = indexes;
    const index = new ElasticsearchSearchIndex({
      client: elasticClient(url),
      prefix,
      name: `${prefix}-1-1`,
      instanceId,
      writable: true,
    });
    return Promise.resolve({
      index,
      instanceId,
      dispose: async () => {
        await index.close();
        await indexes.remove();
      },
    });
  });
});
