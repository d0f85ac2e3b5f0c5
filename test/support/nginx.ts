import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { until } from './until.js';

/** Whom nginx takes a client for is said by this header: loopback has no other clients. */
export const CLIENT_HEADER = 'X-Test-Client';

/**
 * A real nginx as it stands before phusa, with the certificate's part left out: it comes from `from`, says that clients
 * came by https, and adds their addresses to what they say themselves.
 */
export class Nginx {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(program: string, { to, from }: { to: string; from: string }): Promise<Nginx> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'phusa-nginx-'));
    const file = join(folder, 'nginx.conf');
    const errors = join(folder, 'error.log');
    writeFileSync(file, configuration({ port, to, from, folder, errors }));
    const child = spawn(program, ['-p', folder, '-c', file, '-e', errors], { stdio: 'ignore' });
    const url = `http://127.0.0.1:${String(port)}`;
    await until(
      () =>
        fetch(`${url}/health/live`).then(
          ({ ok }) => ok || undefined,
          () => undefined,
        ),
      {
        why: () => `nginx does not answer: ${readFileSync(errors, 'utf8')}`,
      },
    );
    return new Nginx(url, child, folder);
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    if (this.child.exitCode === null) await once(this.child, 'exit');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const configuration = (at: {
  port: number;
  to: string;
  from: string;
  folder: string;
  errors: string;
}): string => `
daemon off;
master_process off;
pid ${at.folder}/nginx.pid;
error_log ${at.errors};
events {}
http {
  access_log off;
  client_body_temp_path ${at.folder}/body;
  proxy_temp_path ${at.folder}/proxy;
  fastcgi_temp_path ${at.folder}/fastcgi;
  uwsgi_temp_path ${at.folder}/uwsgi;
  scgi_temp_path ${at.folder}/scgi;
  server {
    listen 127.0.0.1:${String(at.port)};
    set_real_ip_from 127.0.0.0/8;
    real_ip_header ${CLIENT_HEADER};
    location / {
      proxy_pass ${at.to};
      proxy_bind ${at.from};
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto https;
    }
  }
}
`;
