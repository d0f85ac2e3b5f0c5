import { Client } from 'pg';

const LIMIT_MS = 3_000;
/** A server's own word, even if it is a no; `57P`: it is going down or coming up. */
const WORD = /^(?!57P|08)[0-9A-Z]{5}$/;

/** Whether the database says anything on a new connection within three seconds; never throws. */
export async function databaseAnswers(url: string): Promise<boolean> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: LIMIT_MS,
    query_timeout: LIMIT_MS,
    application_name: 'phusa watch',
  });
  client.on('error', () => undefined); // the question below says so
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch (error) {
    return WORD.test((error as { code?: string }).code ?? '');
  } finally {
    // an end that is not acknowledged must not be waited for
    client.end().catch(() => undefined);
  }
}
