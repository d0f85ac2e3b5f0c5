import { describe, expect, it } from '@jest/globals';
import { BadRequestException } from '@nestjs/common';
import { newId } from '../../shared/ids.js';
import { readUploadForm, settingsOf } from './upload-form.js';

const read = (fields: Record<string, string>) => readUploadForm(Object.entries(fields));

async function wrong(fields: Record<string, string>): Promise<string[]> {
  try {
    await read(fields);
    return [];
  } catch (error) {
    if (!(error instanceof BadRequestException)) throw error;
    return (error.getResponse() as { errors: { field: string }[] }).errors.map(({ field }) => field);
  }
}

const ANSWERED = '{"patent":"none","personalData":false,"secrecy":false}';

describe('the upload form', () => {
  it('reads text fields as what they mean', async () => {
    const [batch, ownerOrganisation] = [newId(), newId()];
    const form = await read({
      visibility: 'public',
      recordVisibility: 'members',
      embargo: '2027-01-01',
      type: 'thesis',
      languages: 'vi, en',
      metadata: '{"title":"Lúa","authors":["An"]}',
      assemble: 'false',
      batch,
      ownerOrganisation,
      shelfMark: 'K1',
      boxNumber: '12',
      opening: ANSWERED,
    });
    expect(form).toMatchObject({
      languages: ['vi', 'en'],
      assemble: false,
      metadata: { title: 'Lúa', authors: ['An'] },
    });
    expect(settingsOf(form)).toEqual({
      visibility: 'public',
      recordVisibility: 'members',
      embargo: '2027-01-01',
      type: 'thesis',
      languages: ['vi', 'en'],
      metadata: { title: 'Lúa', authors: ['An'] },
      batchId: batch,
      ownerOrganisationId: ownerOrganisation,
      shelfMark: 'K1',
      boxNumber: '12',
      opening: { patent: 'none', personalData: false, secrecy: false },
    });
    const made = newId();
    expect(settingsOf(form, made).batchId).toBe(made);
  });

  it('opens nothing that nobody answered for, and says which answers are wrong', async () => {
    for (const visibility of ['public', 'members'])
      await expect(read({ visibility })).rejects.toMatchObject({
        status: 422,
        response: { code: 'openingUnanswered' },
      });
    const secret = '{"patent":"none","personalData":false,"secrecy":true}';
    await expect(read({ visibility: 'public', opening: secret })).rejects.toMatchObject({ status: 409 });
    await read({ visibility: 'restricted' });
    expect(await wrong({ opening: '{"patent":"perhaps","personalData":1}' })).toEqual([
      'opening.patent',
      'opening.personalData',
      'opening.secrecy',
    ]);
    expect(await wrong({ opening: 'yes' })).toContain('opening');
  });

  it('asks for nothing', async () => {
    expect(settingsOf(await read({}))).toEqual({});
  });

  it.each<[string, string]>([
    ['visibility', 'secret'],
    ['recordVisibility', ''],
    ['embargo', '2027-02-30'],
    ['embargo', '2027-01'],
    ['type', 'poem'],
    ['languages', 'vi,fr'],
    ['languages', ''],
    ['metadata', '{"title":'],
    ['metadata', '["title"]'],
    ['metadata', '"title"'],
    ['assemble', 'yes'],
    ['batch', 'first'],
    ['ownerOrganisation', "'; DROP TABLE"],
    ['shelfMark', 'x'.repeat(201)],
    ['unknown', 'x'],
  ])('names %s when it is %j', async (field, value) => {
    expect(await wrong({ [field]: value })).toEqual([field]);
  });

  it('names every wrong field at once, and the unknown ones of the metadata', async () => {
    expect(await wrong({ type: 'poem', assemble: '1', metadata: '{"titel":"x","title":"y"}' })).toEqual(
      expect.arrayContaining(['type', 'assemble', 'metadata.titel']),
    );
  });
});
