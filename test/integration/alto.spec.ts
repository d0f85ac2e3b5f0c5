import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { NextFunction, Request, Response } from 'express';
import request from 'supertest';
import { DataSource } from 'typeorm';
import type { Principal } from '../../src/access/principal.js';
import { ReadFilters } from '../../src/access/read-filters.js';
import { UsageLog } from '../../src/access/usage/usage-log.js';
import { Page } from '../../src/catalog/pages/page.entity.js';
import { TextLayer } from '../../src/catalog/pages/text-layer.entity.js';
import { AltoController } from '../../src/interop/alto/alto.controller.js';
import { AltoPages } from '../../src/interop/alto/alto-pages.js';
import { DocumentAccess } from '../../src/catalog/document-access/document-access.js';
import { AppConfig } from '../../src/platform/config/app-config.js';
import { loadConfig } from '../../src/platform/config/load-config.js';
import { SystemClock } from '../../src/shared/clock.js';
import { newId } from '../../src/shared/ids.js';
import { insertDocument, testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { layOut } from '../support/searchable-pdf/laid-out-pages.js';

const OPEN = { visibility: 'public', recordVisibility: 'public' } as const;
const LIBRARIAN: Principal = { role: 'librarian' };
/** More than are read at once. */
const PAGES = 25;
const WITHHELD = 3;

describe('ALTO over HTTP', () => {
  let catalogue: TestCatalogue;
  let app: INestApplication;
  let principal: Principal = { role: 'reader' };
  let id: string;
  let closedId: string;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    const module = await Test.createTestingModule({
      controllers: [AltoController],
      providers: [
        AltoPages,
        DocumentAccess,
        { provide: DataSource, useValue: catalogue.dataSource },
        { provide: ReadFilters, useValue: new ReadFilters(new SystemClock()) },
        { provide: AppConfig, useValue: loadConfig({}) },
        { provide: UsageLog, useValue: { note: () => undefined } },
      ],
    }).compile();
    app = module.createNestApplication();
    app.use((asking: Request & { principal?: Principal }, _: Response, next: NextFunction) => {
      asking.principal = principal;
      next();
    });
    await app.init();
    id = await read({ ...OPEN });
    closedId = await read({ ...OPEN, visibility: 'restricted' });
  });
  afterAll(async () => {
    await app.close();
    await catalogue.close();
  });

  async function read(given: Parameters<typeof insertDocument>[1]): Promise<string> {
    const { manager } = catalogue.dataSource;
    const document = await insertDocument(manager, { ...given, pageCount: PAGES });
    for (let number = 1; number <= PAGES; number++) {
      const layerId = newId();
      const text = `Trang số ${number}`;
      const known = { documentId: document.id, source: 'recognised', language: 'vi', text } as const;
      const lines = layOut(text);
      const layer = { ...known, id: layerId, page: number, pass: 1, engine: 'line-reader 1.2.3', lines };
      await manager.save(TextLayer, layer);
      const place = { number, fileId: newId(), filePage: number, width: 1654, height: 2339 };
      await manager.insert(Page, { ...known, ...place, layerId, version: 7, withheld: number === WITHHELD });
    }
    return document.id;
  }

  const get = (path: string, as: Principal = { role: 'reader' }): request.Test => {
    principal = as;
    return request(app.getHttpServer() as Parameters<typeof request>[0]).get(`/documents/${path}`);
  };

  it('gives a page with its words, its reader and its version', async () => {
    const { status, headers, text } = await get(`${id}/pages/2/alto`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/xml; charset=utf-8',
      'x-content-type-options': 'nosniff',
      etag: '"7"',
    });
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><alto xmlns="http:\/\/www.loc.gov/);
    expect([...text.matchAll(/CONTENT="([^"]*)"/g)].map(([, word]) => word)).toEqual(['Trang', 'số', '2']);
    expect(text).toContain(
      '<softwareName>line-reader</softwareName><softwareVersion>1.2.3</softwareVersion>',
    );
    expect(text).toContain(`/api/v1/documents/${id}/pages/2/image</fileIdentifier>`);
  });

  it('says nothing has changed to whoever has this version', async () => {
    expect((await get(`${id}/pages/2/alto`).set('If-None-Match', '"7"')).status).toBe(304);
  });

  it('gives a document whole, in order, without what is withheld', async () => {
    const { headers, text } = await get(`${id}/alto`).buffer(true).parse(asText);
    expect(headers['content-type']).toBe('application/xml; charset=utf-8');
    expect(numbersIn(text)).toEqual(
      Array.from({ length: PAGES }, (_, i) => i + 1).filter((n) => n !== WITHHELD),
    );
    expect(text.endsWith('</alto>')).toBe(true);
  });

  it('shows withheld pages and file names to those who keep the document, and to nobody else', async () => {
    expect((await get(`${id}/pages/${WITHHELD}/alto`)).status).toBe(404);
    expect((await get(`${id}/pages/1/alto`)).text).not.toContain('<fileName>');
    const kept = await get(`${id}/pages/${WITHHELD}/alto`, LIBRARIAN);
    expect(kept.text).toContain('<fileName>báo cáo.pdf</fileName>');
    const { text } = await get(`${id}/alto`, LIBRARIAN).buffer(true).parse(asText);
    expect(numbersIn(text)).toContain(WITHHELD);
  });

  it.each(['pages/1/alto', 'alto'])('does not know a document that is not theirs: %s', async (path) => {
    expect((await get(`${closedId}/${path}`)).status).toBe(404);
    expect((await get(`${newId()}/${path}`)).status).toBe(404);
    expect((await get(`${closedId}/${path}`, LIBRARIAN)).status).toBe(200);
  });

  it('knows no page beyond the last', async () => {
    expect((await get(`${id}/pages/${PAGES + 1}/alto`)).status).toBe(404);
    expect((await get(`${id}/pages/x/alto`)).status).toBe(400);
  });
});

const numbersIn = (xml: string): number[] =>
  [...xml.matchAll(/PHYSICAL_IMG_NR="(\d+)"/g)].map(([, number]) => Number(number));

function asText(response: request.Response, done: (error: Error | null, body: unknown) => void): void {
  const incoming = response as unknown as NodeJS.ReadableStream;
  let text = '';
  incoming.setEncoding('utf8');
  incoming.on('data', (chunk: string) => (text += chunk));
  incoming.on('end', () => {
    response.text = text;
    done(null, text);
  });
}
