import { describe, expect, it } from '@jest/globals';
import { BadRequestException, type Type } from '@nestjs/common';
import { validationPipe } from '../../platform/http/validation.js';
import { DocumentPatchDto, RereadDto } from './document-patch.dto.js';
import { ClaimPatchDto, EntryPatchDto } from '../../review/decisions/entry-patch.dto.js';

async function wrong(metatype: Type, value: object): Promise<string[]> {
  try {
    await validationPipe().transform(value, { type: 'body', metatype });
    return [];
  } catch (error) {
    if (!(error instanceof BadRequestException)) throw error;
    return (error.getResponse() as { errors: { field: string }[] }).errors.map(({ field }) => field);
  }
}

describe('changes that people ask for', () => {
  it.each<[Type, object]>([
    [DocumentPatchDto, {}],
    [DocumentPatchDto, { embargo: null, recordEmbargo: '2027-06-01', shelfMark: null, boxNumber: '12' }],
    [
      DocumentPatchDto,
      { visibility: 'public', opening: { patent: 'none', personalData: true, secrecy: false } },
    ],
    [EntryPatchDto, {}],
    [EntryPatchDto, { value: { name: 'An' } }],
    [ClaimPatchDto, { status: 'confirmed', publicQuote: true, validUntil: null }],
    [RereadDto, { languages: ['en'], force: true }],
  ])('%p takes %j', async (metatype, body) => {
    expect(await wrong(metatype, body)).toEqual([]);
  });

  it.each<[Type, string, object]>([
    [DocumentPatchDto, 'visibility', { visibility: null }],
    [DocumentPatchDto, 'originalOpen', { originalOpen: null }],
    [DocumentPatchDto, 'type', { type: null }],
    [DocumentPatchDto, 'embargo', { embargo: '2027-02-31' }],
    [DocumentPatchDto, 'officeCheckedOn', { officeCheckedOn: '2026-02-31' }],
    [
      DocumentPatchDto,
      'opening.patent',
      { opening: { patent: 'perhaps', personalData: true, secrecy: false } },
    ],
    [DocumentPatchDto, 'opening.secrecy', { opening: { patent: 'none', personalData: true } }],
    [DocumentPatchDto, 'title', { title: 'x' }],
    [EntryPatchDto, 'value', { value: null }],
    [EntryPatchDto, 'status', { status: null }],
    [ClaimPatchDto, 'value', { value: null }],
    [ClaimPatchDto, 'publicQuote', { publicQuote: null }],
    [ClaimPatchDto, 'validUntil', { validUntil: 'soon' }],
    [RereadDto, 'languages', { languages: [] }],
    [RereadDto, 'languages', { languages: 'vi' }],
    [RereadDto, 'languages', { languages: ['fr'] }],
  ])('%p names %s in %j', async (metatype, field, body) => {
    expect(new Set(await wrong(metatype, body))).toEqual(new Set([field]));
  });
});
