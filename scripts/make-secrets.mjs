// Passwords for docker-compose.yml, made once into secrets/; what is already there stays.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './tasks/shell.mjs';

const FOLDER = join(ROOT, 'secrets');
// Closed to other people here; inside the containers each file must be readable to a user that is not ours.
mkdirSync(FOLDER, { recursive: true, mode: 0o700 });

const secret = () => randomBytes(24).toString('hex');
function keep(name, content) {
  const file = join(FOLDER, name);
  if (!existsSync(file)) writeFileSync(file, content, { mode: 0o644 });
  return readFileSync(file, 'utf8').trim();
}

keep('admin-key', secret());
keep('metrics-token', secret());
// for a person to fill in: smtps://user:password@host
keep('smtp-url', '');
keep('s3-secret-key', secret());
keep('database-url', `postgres://phusa:${keep('postgres-password', secret())}@postgres:5432/phusa`);
keep('redis-url', `redis://default:${keep('valkey-password', secret())}@valkey:6379`);
keep('elasticsearch-url', `http://elastic:${keep('elasticsearch-password', secret())}@elasticsearch:9200`);
console.log(`Secrets lie in ${FOLDER}; the administrator's key is in ${join(FOLDER, 'admin-key')}`);
