/** What each server is called in the environment, and where in its data folder its process id stands; its script lies beside this file. */
export const SERVICES = {
  postgres: {
    pidFile: 'pg/postmaster.pid',
    address: ({ port, password }) => ({
      DATABASE_URL: `postgres://phusa:${password}@127.0.0.1:${port}/phusa`,
    }),
    testNames: { DATABASE_URL: 'TEST_DATABASE_URL_REAL' },
  },
  redis: {
    pidFile: 'redis.pid',
    address: ({ port, password }) => ({ REDIS_URL: `redis://default:${password}@127.0.0.1:${port}` }),
  },
  minio: {
    pidFile: 'minio.pid',
    address: ({ port, password }) => ({
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY: 'phusa',
      S3_SECRET_KEY: password,
    }),
  },
  versitygw: {
    pidFile: 'versitygw.pid',
    address: ({ port, password }) => ({
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_ACCESS_KEY: 'phusa',
      S3_SECRET_KEY: password,
    }),
    testNames: {
      S3_ENDPOINT: 'TEST_VERSITYGW_ENDPOINT',
      S3_ACCESS_KEY: 'TEST_VERSITYGW_ACCESS_KEY',
      S3_SECRET_KEY: 'TEST_VERSITYGW_SECRET_KEY',
    },
  },
  elasticsearch: {
    pidFile: 'elasticsearch.pid',
    address: ({ port }) => ({ ELASTICSEARCH_URL: `http://127.0.0.1:${port}` }),
  },
};

/** Tests get names of their own, so that a test run never turns the product under test to other engines. */
export function variablesOf(name, service, forProduct) {
  const { address, testNames = {} } = SERVICES[name];
  return Object.fromEntries(
    Object.entries(address(service)).map(([variable, value]) => [
      forProduct ? variable : (testNames[variable] ?? `TEST_${variable}`),
      value,
    ]),
  );
}
