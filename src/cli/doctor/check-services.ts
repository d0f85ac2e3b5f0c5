import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { AppConfig } from '../../platform/config/app-config.js';
import { postgresBinaries } from '../../platform/database/embedded-binaries.js';
import { OwnerLock } from '../../platform/process/owner-lock.js';
import { StartError } from '../../platform/process/start-error.js';
import type { Check, Finding } from './check.js';
import { runProgram } from './run-program.js';

const DEFAULT_PORTS: Record<string, number> = {
  'postgres:': 5432,
  'postgresql:': 5432,
  'redis:': 6379,
  'rediss:': 6379,
  'http:': 80,
  'https:': 443,
};

/** The PostgreSQL that comes with phusa: it runs here, and the data are of its version. */
export const checkEmbeddedPostgres =
  (dataDir: string): Check =>
  async () => {
    const base = { id: 'postgresql', name: { vi: 'PostgreSQL (đi kèm)', en: 'PostgreSQL (bundled)' } };
    try {
      const { postgres, version } = postgresBinaries();
      const said = await runProgram(postgres, ['--version']);
      if (said === undefined) return { ...base, verdict: 'missing', found: postgres, advice: CANNOT_RUN };
      const versionFile = join(dataDir, 'postgres', 'PG_VERSION');
      const ofData = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : undefined;
      if (ofData !== undefined && ofData !== version.split('.')[0]) {
        return { ...base, verdict: 'missing', found: `${version}; data: ${ofData}`, advice: OTHER_VERSION };
      }
      const holder = OwnerLock.holderOf(dataDir);
      const where = holder ? `, ${holder.role} ${holder.pid} ${holder.address ?? ''}`.trimEnd() : '';
      return { ...base, verdict: 'ok', found: `${said.replace(/^postgres \(PostgreSQL\) /, '')}${where}` };
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      return { ...base, verdict: 'missing', found: '—', advice: error.explanation };
    }
  };

/** Every service that a variable names answers at its address. */
export const checkAddresses =
  (config: AppConfig): Check =>
  () => {
    const addresses: [id: string, address: string | undefined][] = [
      ['DATABASE_URL', config.databaseUrl],
      ['REDIS_URL', config.redisUrl],
    ];
    return Promise.all(
      addresses.flatMap(([id, address]) => (address === undefined ? [] : [checkAddress(id, address)])),
    );
  };

async function checkAddress(id: string, address: string): Promise<Finding> {
  const { hostname, port, protocol } = new URL(address);
  const number = Number(port) || (DEFAULT_PORTS[protocol] ?? 80);
  const answers = await canConnect(hostname.replace(/^\[|\]$/g, ''), number);
  return {
    id,
    name: { vi: id, en: id },
    verdict: answers ? 'ok' : 'missing',
    found: `${hostname}:${number}`,
    ...(answers
      ? {}
      : {
          advice: {
            vi: `Không kết nối được. Hãy xem dịch vụ có đang chạy không, hoặc sửa ${id}.`,
            en: `No connection. Check that the service is running, or correct ${id}.`,
          },
        }),
  };
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3000 });
    const settle = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}

const CANNOT_RUN = {
  vi: 'Không chạy được trên máy này. Hãy chạy lại “npm ci”, hoặc đặt DATABASE_URL.',
  en: 'It cannot run on this machine. Run “npm ci” again, or set DATABASE_URL.',
};

const OTHER_VERSION = {
  vi: 'Dữ liệu thuộc phiên bản PostgreSQL khác. Hãy dùng phiên bản phusa đã tạo ra chúng.',
  en: 'The data were written by another version of PostgreSQL. Use the version of phusa that wrote them.',
};
