import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { replaceDerivative } from '../../src/catalog/documents/derivatives.js';
import { DocumentFile } from '../../src/catalog/documents/document-file.entity.js';
import { hastenRewrite } from '../../src/catalog/documents/searchable-text.js';
import { SearchableFiles } from '../../src/documents/files/searchable-files.js';
import type { Draft, SearchableDraft } from '../../src/ocr/searchable/searchable-draft.js';
import { SearchableRewriter } from '../../src/ocr/searchable/searchable-rewriter.js';
import { FolderObjectStore } from '../../src/platform/storage/folder-object-store.js';
import { searchablePdfKey } from '../../src/platform/storage/object-keys.js';
import { PermanentError, TransientError } from '../../src/shared/errors.js';
import { newId } from '../../src/shared/ids.js';
import { testCatalogue, type TestCatalogue } from '../support/catalogue.js';
import { CorrectablePage } from '../support/correctable-page.js';

/** Four seconds, a look every fifth of one, and the first: afterwards nobody is kept waiting. */
const LOOKS = 22;

describe('the searchable PDF after a correction', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phusa-rewriting-'));
  const store = new FolderObjectStore(join(folder, 'objects'));
  let catalogue: TestCatalogue;
  let dataSource: DataSource;
  let made: CorrectablePage;
  let files: SearchableFiles;
  let meanwhile: () => Promise<void>;

  beforeAll(async () => {
    catalogue = await testCatalogue();
    ({ dataSource } = catalogue);
    files = new SearchableFiles(dataSource);
    Logger.overrideLogger(false);
  });
  afterAll(async () => {
    await catalogue.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await dataSource.query('DELETE FROM document_file');
    made = await CorrectablePage.read(dataSource, 'nghiên cúu');
    meanwhile = () => Promise.resolve();
    await put(searchablePdfKey(made.id, 1));
    const common = { documentId: made.id, name: 'a.pdf', mediaType: 'application/pdf' };
    await dataSource.manager.insert(DocumentFile, {
      ...common,
      id: newId(),
      kind: 'original',
      objectKey: 'originals/a',
      bytes: 1,
    });
    const pdf = { objectKey: searchablePdfKey(made.id, 1), bytes: 3, pass: 1, corrections: 0 };
    await dataSource.transaction((tx) => replaceDerivative(tx, { ...common, kind: 'searchable', ...pdf }));
  });

  async function put(key: string): Promise<void> {
    const path = join(folder, 'aside');
    writeFileSync(path, 'old');
    await store.putFile(path, key);
  }

  /** Writes the text of the pages where the PDF would be. */
  const rewriter = (fail?: Error): SearchableRewriter => {
    const draft = {
      write: async (asked: Draft, _scratch: string, outPath: string) => {
        if (fail) throw fail;
        const pages: string[] = [asked.info.textVersion];
        for await (const { lines } of asked.pages())
          pages.push(lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' '));
        await meanwhile();
        writeFileSync(outPath, pages.join('|'));
      },
    };
    return new SearchableRewriter(dataSource, store, draft as unknown as SearchableDraft);
  };
  const file = (): Promise<DocumentFile> =>
    dataSource.manager.findOneByOrFail(DocumentFile, { documentId: made.id, kind: 'searchable' });
  const content = async (): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of await store.open((await file()).objectKey)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  };
  const due = (): Promise<void> => hastenRewrite(dataSource.manager, made.id);

  it('names its text version, and that there is newer text', async () => {
    expect(await files.find(made.id)).toMatchObject({ textVersion: '1.0' });
    expect(await files.find(made.id)).not.toHaveProperty('newerTextVersion');
    await made.save([{ id: 'r1-0', text: 'nghiên cứu' }]);
    expect(await files.find(made.id)).toMatchObject({ textVersion: '1.0', newerTextVersion: '1.1' });
  });

  it('is written again after a quiet minute, with what was corrected, under a name of its own', async () => {
    await made.save([{ id: 'r1-0', text: 'nghiên cứu' }]);
    expect(await rewriter().rewriteOne()).toBe(false);
    const wait = ((await file()).rewriteAfter?.getTime() ?? 0) - Date.now();
    expect(wait).toBeGreaterThan(50_000);
    expect(wait).toBeLessThan(61_000);
    await due();
    const before = await made.document();
    expect(await rewriter().rewriteOne()).toBe(true);
    expect(await content()).toBe(`${made.id} 1.1|nghiên cứu|`);
    expect(await file()).toMatchObject({ corrections: 1, pass: 1, rewriteAfter: null });
    expect(await store.stat(searchablePdfKey(made.id, 1))).toBeUndefined();
    expect(await files.find(made.id)).not.toHaveProperty('newerTextVersion');
    expect((await made.document()).changeSeq).toBeGreaterThan(before.changeSeq);
    expect(await rewriter().rewriteOne()).toBe(false);
  });

  it('is written once more where the text changed while it was written', async () => {
    await made.save([{ id: 'r1-0', text: 'nghiên cứu' }]);
    await due();
    meanwhile = () => made.save([{ id: 'r1-0', text: 'nghiên cứu lúa' }]);
    await rewriter().rewriteOne();
    expect(await files.find(made.id)).toMatchObject({ textVersion: '1.1', newerTextVersion: '1.2' });
    expect((await file()).rewriteAfter).not.toBeNull();
    meanwhile = () => Promise.resolve();
    await due();
    await rewriter().rewriteOne();
    expect(await content()).toContain('1.2|nghiên cứu lúa');
  });

  it('is written by one worker only, and not of a document that is shut away or gone', async () => {
    await made.save([{ id: 'r1-0', text: 'nghiên cứu' }]);
    await due();
    let second: boolean | undefined;
    meanwhile = async () => {
      await due();
      second = await rewriter().rewriteOne();
    };
    await rewriter().rewriteOne();
    expect(second).toBe(false);
    await made.save([{ id: 'r1-0', text: 'khác' }]);
    await due();
    await dataSource.query('UPDATE document SET quarantined = true WHERE id = $1', [made.id]);
    expect(await rewriter().rewriteOne()).toBe(false);
  });

  it('stays as it is where it cannot be written, and is tried again only where that can help', async () => {
    await made.save([{ id: 'r1-0', text: 'nghiên cứu' }]);
    await due();
    await rewriter(new TransientError('childDied')).rewriteOne();
    expect(await content()).toBe('old');
    expect((await file()).rewriteAfter).not.toBeNull();
    await dataSource.query('UPDATE document_file SET rewrite_after = now()');
    await rewriter(new PermanentError('corrupt')).rewriteOne();
    expect((await file()).rewriteAfter).toBeNull();
    expect(await files.newest(made.id)).toMatchObject({ textVersion: '1.0', newerTextVersion: '1.1' });
    expect(await content()).toBe('old');
  });

  it('leaves alone what another reading has put in its place meanwhile', async () => {
    await made.save([{ id: 'r1-0', text: 'nghiên cứu' }]);
    await due();
    const newer = { objectKey: searchablePdfKey(made.id, 2, 1), bytes: 3, pass: 2, corrections: 1 };
    meanwhile = async () => {
      await put(newer.objectKey);
      const { name, mediaType, documentId, kind } = await file();
      await dataSource.transaction((tx) =>
        replaceDerivative(tx, { name, mediaType, documentId, kind, ...newer }),
      );
    };
    await rewriter().rewriteOne();
    expect(await file()).toMatchObject({ pass: 2 });
    expect(await content()).toBe('old');
    expect(await store.stat(searchablePdfKey(made.id, 1, 1))).toBeUndefined();
  });

  it('is waited for by whoever wants it, for a moment', async () => {
    await made.save([{ id: 'r1-0', text: 'nghiên cứu' }]);
    const wanted = files.newest(made.id);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await rewriter().rewriteOne();
    expect(await wanted).toMatchObject({ textVersion: '1.1' });
    await made.save([{ id: 'r1-0', text: 'khác' }]);
    const looks = jest.spyOn(files, 'find');
    expect(await files.newest(made.id)).toMatchObject({ textVersion: '1.1', newerTextVersion: '1.2' });
    expect(looks.mock.calls.length).toBeGreaterThan(1);
    expect(looks.mock.calls.length).toBeLessThanOrEqual(LOOKS);
    looks.mockRestore();
  });
});
