import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Batch } from '../../src/catalog/documents/batch.entity.js';
import { Document } from '../../src/catalog/documents/document.entity.js';
import { samplesAreDue, wantsSamples } from '../../src/cli/samples/samples-due.js';
import { samplesFolder, takeSamples } from '../../src/cli/samples/take-samples.js';
import { withApp } from '../../src/cli/app/with-app.js';
import { CommandInstallation } from '../support/command-installation.js';

let installation: CommandInstallation;

beforeAll(async () => {
  installation = await CommandInstallation.make();
}, 120_000);
afterAll(() => installation.remove());

const due = (): Promise<boolean> => samplesAreDue(installation.config.databaseUrl);
const documents = (): Promise<Document[]> => installation.dataSource.manager.find(Document);

async function take(signal: AbortSignal): Promise<void> {
  await withApp(installation.config, {}, ({ app }) => takeSamples(app, samplesFolder() ?? '', signal));
}

describe('the samples of a first start', () => {
  it('are not wanted when they are turned off', () => {
    expect(
      [{}, { PHUSA_SAMPLES: '' }, { PHUSA_SAMPLES: 'on' }, { PHUSA_SAMPLES: 'off' }].map(wantsSamples),
    ).toEqual([true, true, true, false]);
  });

  it('are taken in once, open to everyone; an interruption is made up for, a deletion stands', async () => {
    expect(await due()).toBe(true);
    await take(AbortSignal.abort());
    expect(await documents()).toEqual([]);
    expect(await due()).toBe(true);

    await take(new AbortController().signal);
    expect(await due()).toBe(false);
    const taken = await documents();
    expect(taken.map(({ originalName }) => originalName).sort()).toEqual([
      '01-vi-report-scan.pdf',
      '02-vi-born-digital.pdf',
      '03-vi-tcvn3.pdf',
      '04-vi-mixed.pdf',
      '05-vi-patent-front.pdf',
      '06-en-patent-front.pdf',
      '07-vi-multipage-g4.tif',
      '08-vi-photo-skew3.jpg',
      '09-vi-rotated90.pdf',
      '10-near-blank.pdf',
    ]);
    const batch = await installation.dataSource.manager.findOneByOrFail(Batch, { name: 'Tài liệu mẫu' });
    for (const document of taken) {
      expect(document).toMatchObject({ visibility: 'public', recordVisibility: 'public', batchId: batch.id });
    }

    await installation.dataSource.query('UPDATE document SET deleted_at = now()');
    expect(await due()).toBe(false);
    await installation.dataSource.query('TRUNCATE document');
    expect(await due()).toBe(false);
  });

  it('do not come into a catalogue that is in use', async () => {
    await installation.dataSource.query('TRUNCATE setting');
    await installation.dataSource.query(
      `INSERT INTO document (id, owner_organisation_id, sha256, original_name, bytes)
       SELECT gen_random_uuid(), id, repeat('0', 64), 'a.pdf', 1 FROM organisation`,
    );
    expect(await due()).toBe(false);
  });
});
