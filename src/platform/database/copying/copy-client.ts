import { Client } from 'pg';

/** One connection for long work, outside the pool of a process and its limits of time. */
export type CopyClient = Client;

/** So that the same values are the same text on every server. */
const PLAIN_TEXT = `SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET TimeZone = 'UTC';
  SET bytea_output = 'hex'; SET extra_float_digits = 1; SET client_encoding = 'UTF8'`;
/** A large table may take its time. */
const NO_LIMITS =
  'SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET lock_timeout = 0';

export async function withCopyClient<T>(url: string, use: (client: CopyClient) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'phusa copy' });
  // a lost connection fails the query under way; without a listener it would end the process
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(PLAIN_TEXT);
    await client.query(NO_LIMITS);
    return await use(client);
  } finally {
    await client.end();
  }
}
