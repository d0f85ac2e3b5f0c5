import { asked, elasticClient } from './elastic-client.js';

const MOST_MS = 3_000;
const OLDEST = '8.19';

export interface ElasticsearchFound {
  readonly version: string;
  /** Of the major version that phusa is tested with, and not older. */
  readonly fits: boolean;
  /** As Elasticsearch calls it: green, yellow, red. */
  readonly status: string;
}

/** Whether Elasticsearch answers and takes our user; throws in the terms of the port. */
export async function findElasticsearch(url: string): Promise<ElasticsearchFound> {
  const client = elasticClient(url);
  const options = { requestTimeout: MOST_MS, maxRetries: 0 };
  try {
    const { version } = await asked(() => client.info({}, options));
    const { status } = await asked(() => client.cluster.health({ timeout: '0s' }, options));
    const [major, minor] = version.number.split('.').map(Number);
    const [oldestMajor, oldestMinor] = OLDEST.split('.').map(Number);
    const fits = major === oldestMajor && (minor ?? 0) >= (oldestMinor ?? 0);
    return { version: version.number, fits, status };
  } finally {
    await client.close();
  }
}
