import { randomBytes } from 'node:crypto';
import type { Client } from '@elastic/elasticsearch';
import { elasticClient } from '../../src/search/elasticsearch/elastic-client.js';

/** Indexes of their own on the Elasticsearch of the tests. */
export class TestIndexes {
  readonly prefix = `phusa-test-${randomBytes(6).toString('hex')}`;
  private made: Client | undefined;

  constructor(readonly url: string) {}

  /** Made when it is asked for: where there is no Elasticsearch there is no address. */
  get client(): Client {
    this.made ??= elasticClient(this.url);
    return this.made;
  }

  /** As variables for the product. */
  get env(): Record<string, string> {
    return { ELASTICSEARCH_URL: this.url, ELASTICSEARCH_INDEX: this.prefix };
  }

  async names(): Promise<string[]> {
    return Object.keys(await this.client.indices.get({ index: `${this.prefix}-*` }));
  }

  async remove(): Promise<void> {
    const names = await this.names();
    if (names.length > 0) await this.client.indices.delete({ index: names });
    await this.client.close();
  }
}
