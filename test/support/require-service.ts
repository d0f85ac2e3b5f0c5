import { describe, it } from '@jest/globals';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';

/** What a test may need beside Node: how to find it, and what to do when it is not there. */
const SERVICES = {
  postgres: {
    find: () => process.env.TEST_DATABASE_URL_REAL,
    hint: 'npm run services, then TEST_DATABASE_URL_REAL',
  },
  redis: { find: () => process.env.TEST_REDIS_URL, hint: 'npm run services, then TEST_REDIS_URL' },
  minio: {
    find: () => process.env.TEST_S3_ENDPOINT,
    hint: 'npm run services -- --only minio, then TEST_S3_ENDPOINT',
  },
  versitygw: {
    find: () => process.env.TEST_VERSITYGW_ENDPOINT,
    hint: 'npm run services -- --only versitygw, then TEST_VERSITYGW_ENDPOINT',
  },
  elasticsearch: {
    find: () => process.env.TEST_ELASTICSEARCH_URL,
    hint: 'npm run services -- --only elasticsearch, then TEST_ELASTICSEARCH_URL',
  },
  chromium: {
    find: () => process.env.CHROMIUM_PATH ?? onPath('chromium') ?? onPath('google-chrome'),
    hint: 'install chromium, or set CHROMIUM_PATH',
  },
  poppler: { find: () => onPath('pdftoppm'), hint: 'install poppler-utils' },
  qpdf: { find: () => onPath('qpdf'), hint: 'install qpdf' },
  xmllint: { find: () => onPath('xmllint'), hint: 'install libxml2-utils' },
  verapdf: { find: findVeraPdf, hint: 'scripts/services/verapdf.sh provision .cache/services' },
  training: { find: findTrainingPython, hint: 'training/line-reader/README.md, or set TRAINING_PYTHON' },
  stdbuf: { find: () => onPath('stdbuf'), hint: 'install coreutils' },
  kubectl: { find: () => onPath('kubectl'), hint: 'install kubectl' },
  nginx: { find: () => onPath('nginx') ?? onDisk('/usr/sbin/nginx'), hint: 'install nginx-light' },
  tesseract: { find: findTesseract, hint: 'install tesseract-ocr and tesseract-ocr-vie' },
} satisfies Record<string, { find: () => string | undefined; hint: string }>;

export type ServiceName = keyof typeof SERVICES;

/** The address or program of a service, or nothing when this machine has none. */
export const findService = (service: ServiceName): string | undefined =>
  SERVICES[service].find() || undefined;

/** The body of a skipped suite is run for the names of its tests, and may make of the address what it will. */
const NOBODY = 'http://skipped.invalid:1';

/**
 * A suite that needs a service: it runs where there is one, with the service's address or program.
 * Elsewhere it is skipped, aloud; and where PHUSA_REQUIRE promises the service, that skip is a failure.
 */
export function describeWith(service: ServiceName, name: string, suite: (found: string) => void): void {
  const found = findService(service);
  if (found !== undefined) {
    describe(name, () => suite(found));
  } else if (promised().includes(service)) {
    it(`${name}: needs ${service}, which PHUSA_REQUIRE promises`, () => {
      throw new Error(`${service} is promised by PHUSA_REQUIRE and not there (${SERVICES[service].hint})`);
    });
  } else {
    describe.skip(`${name} [skipped: no ${service}; ${SERVICES[service].hint}]`, () => suite(NOBODY));
  }
}

function promised(): string[] {
  const names = (process.env.PHUSA_REQUIRE ?? '').split(',').filter(Boolean);
  const unknown = names.filter((name) => !Object.hasOwn(SERVICES, name));
  if (unknown.length > 0) throw new Error(`PHUSA_REQUIRE names unknown services: ${unknown.join(', ')}`);
  return names;
}

function onPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false; // not here: the next folder may have it
      }
    });
}

const onDisk = (file: string): string | undefined => (existsSync(file) ? file : undefined);

function findTesseract(): string | undefined {
  const program = onPath('tesseract');
  if (!program) return undefined;
  const { stdout } = spawnSync(program, ['--list-langs'], { encoding: 'utf8' });
  const languages = stdout.split('\n');
  return ['vie', 'eng', 'osd'].every((language) => languages.includes(language)) ? program : undefined;
}

/** The jar; of no use without Java. */
/** A Python that has what training needs, in the project's own folder for tools. */
function findTrainingPython(): string | undefined {
  const own = fileURLToPath(new URL('../../.cache/training/venv/bin/python', import.meta.url));
  return process.env['TRAINING_PYTHON'] ?? (existsSync(own) ? own : undefined);
}

function findVeraPdf(): string | undefined {
  const provisioned = fileURLToPath(new URL('../../.cache/services/verapdf-1.28.2.jar', import.meta.url));
  const jar = process.env.VERAPDF_JAR ?? (existsSync(provisioned) ? provisioned : undefined);
  return onPath('java') && jar;
}
